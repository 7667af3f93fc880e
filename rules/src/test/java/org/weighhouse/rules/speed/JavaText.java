package org.weighhouse.rules.speed;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A class as text, compiled and loaded without a file.
 */
final class JavaText extends SimpleJavaFileObject {

	private final String name;

	private final String text;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	JavaText(String name, String text) {
		super(URI.create("memory:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
		this.name = name;
		this.text = text;
	}

	Class<?> load() throws ReflectiveOperationException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		JavaFileManager files = new InMemory(compiler.getStandardFileManager(null, null, null));
		List<String> options = List.of("-proc:none", "-classpath", classPath());
		if (!compiler.getTask(null, files, null, options, null, List.of(this)).call()) {
			throw new IllegalStateException("does not compile:\n" + this.text);
		}
		return new Memory().loadClass(this.name);
	}

	private static String classPath() {
		try {
			return Path.of(JavaText.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public CharSequence getCharContent(boolean ignoreEncodingErrors) {
		return this.text;
	}

	private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

		private InMemory(JavaFileManager files) {
			super(files);
		}

		@Override
		public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
				FileObject sibling) {
			return new SimpleJavaFileObject(URI.create("memory:///" + className + ".class"), kind) {

				@Override
				public OutputStream openOutputStream() {
					return JavaText.this.bytes;
				}

			};
		}

	}

	private final class Memory extends ClassLoader {

		private Memory() {
			super(JavaText.class.getClassLoader());
		}

		@Override
		protected Class<?> findClass(String className) {
			byte[] code = JavaText.this.bytes.toByteArray();
			return defineClass(className, code, 0, code.length);
		}

	}

}
