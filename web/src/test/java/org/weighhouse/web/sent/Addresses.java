package org.weighhouse.web.sent;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the site, and the names of the fields that its controller says it
 * takes.
 */
final class Addresses {

	private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private final Map<String, Set<String>> fields = new TreeMap<>();

	Addresses(RequestMappingHandlerMapping mappings) {
		mappings.getHandlerMethods()
			.forEach((mapping, handler) -> mapping.getMethodsCondition()
				.getMethods()
				.forEach((method) -> mapping.getPatternValues()
					.forEach((path) -> this.fields
						.computeIfAbsent(address(method.name(), path), (address) -> new TreeSet<>())
						.addAll(fields(handler)))));
	}

	/** As recipes name it: without what numbers look like. */
	private static String address(String method, String path) {
		return method + " " + path.replaceAll(":\\\\d\\{[^}]*\\}", "");
	}

	/** Those that change something, with the names of their fields. */
	Map<String, Set<String>> changing() {
		return some(false);
	}

	/** Those that are only looked at. */
	Map<String, Set<String>> reading() {
		return some(true);
	}

	private Map<String, Set<String>> some(boolean reading) {
		Map<String, Set<String>> some = new TreeMap<>(this.fields);
		some.keySet().removeIf((address) -> READING.contains(address.split(" ")[0]) != reading);
		return some;
	}

	/** Where a controller takes all fields as they come, none. */
	private static Set<String> fields(HandlerMethod handler) {
		Set<String> fields = new TreeSet<>();
		for (MethodParameter parameter : handler.getMethodParameters()) {
			parameter.initParameterNameDiscovery(NAMES);
			Class<?> type = parameter.getParameterType();
			boolean whole = parameter.hasParameterAnnotation(RequestBody.class)
					|| parameter.hasParameterAnnotation(ModelAttribute.class);
			if (whole && type.isRecord()) {
				Stream.of(type.getRecordComponents()).map(RecordComponent::getName).forEach(fields::add);
			}
			RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
			if (named != null && !Map.class.isAssignableFrom(type) && type != MultipartFile.class) {
				fields.add(named.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : named.name());
			}
		}
		return fields;
	}

}
