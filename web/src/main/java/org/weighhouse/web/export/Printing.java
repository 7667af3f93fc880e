package org.weighhouse.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes PDF of templates: with fonts inside, and nothing loaded from anywhere.
 */
@Component
class Printing {

	private final ITemplateEngine templates;

	private final Fonts fonts;

	private final String address;

	private final MessageSource words;

	Printing(ITemplateEngine templates, Fonts fonts, MessageSource words,
			@Value("${weighhouse.mail.base-url:}") String address) {
		this.templates = templates;
		this.words = words;
		this.fonts = fonts;
		this.address = address.replaceAll("/+$", "");
		XRLog.setLoggingEnabled(false);
	}

	/** Where something can be looked at in the site, as far as that is known. */
	String address(String path) {
		return this.address + path;
	}

	/** The head of a table: a word for each column. */
	List<String> heads(String... columns) {
		return Stream.of(columns)
			.map((column) -> this.words.getMessage("export.pdf." + column, null, Locale.ENGLISH))
			.toList();
	}

	/** What it is written to stays open. */
	void print(String template, Map<String, Object> words, OutputStream out) throws IOException {
		Context context = new Context(Locale.ENGLISH);
		context.setVariables(words);
		context.setVariable("families", families());
		String page = this.fonts.printable(Visible.of(this.templates.process(template, context)));
		PdfRendererBuilder builder = new PdfRendererBuilder();
		this.fonts.faces().forEach((face) -> builder.useFont(face::open, face.family()));
		builder.useUriResolver((base, uri) -> null);
		builder.withProducer("Weighhouse");
		builder.withHtmlContent(page, null);
		builder.toStream(out);
		builder.run();
	}

	private String families() {
		return this.fonts.faces().stream().map(Fonts.Face::family).collect(Collectors.joining(", "));
	}

}
