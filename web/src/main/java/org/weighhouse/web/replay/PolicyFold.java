package org.weighhouse.web.replay;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rule bases that were in force, by their number.
 */
final class PolicyFold extends Fold {

	private static final String PREFIX = "policy:";

	PolicyFold() {
		super(PREFIX, "policy_version");
		on("policy.activated", (act, told) -> told.take(act, "digest", "files"));
	}

	@Override
	List<Found> rows(JdbcClient jdbc, long after, int size) {
		return jdbc.sql("""
				select version, digest,
					(select count(*) from policy_file where policy_file.version = policy_version.version) as files
				from policy_version where version > :after order by version limit :size
				""").param("after", after).param("size", size).query((row, index) -> {
			Map<String, @Nullable String> fields = new TreeMap<>();
			fields.put("digest", row.getString("digest"));
			fields.put("files", row.getString("files"));
			return new Found(row.getLong("version"), name(row.getLong("version")), fields);
		}).list();
	}

	@Override
	Set<String> known(JdbcClient jdbc, Collection<String> names) {
		Set<String> known = new HashSet<>();
		jdbc.sql("select version from policy_version")
			.query(Long.class)
			.list()
			.stream()
			.map(this::name)
			.filter(names::contains)
			.forEach(known::add);
		return known;
	}

}
