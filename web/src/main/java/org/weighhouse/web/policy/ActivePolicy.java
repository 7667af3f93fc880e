package org.weighhouse.web.policy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * The rule base in force: the latest that is stored. The shipped one becomes version 1 at
 * the first start; later a newer one that ships changes nothing by itself.
 */
@Component
public class ActivePolicy {

	private static final Logger logger = LoggerFactory.getLogger(ActivePolicy.class);

	private final PolicyVersions versions;

	private final Map<String, RuleBase> compiled = new ConcurrentHashMap<>();

	private final String shippedOrganisation;

	ActivePolicy(PolicyVersions versions) {
		this.versions = versions;
		Map<String, String> files = TextFiles.shipped(TextFiles.RULES);
		files.keySet().removeIf((path) -> path.endsWith(".cases.yml"));
		RuleBase shipped = RuleBase.compile(files);
		this.shippedOrganisation = shipped.rulebook().organisation().name();
		this.compiled.put(shipped.digest(), shipped);
		PolicyVersion latest = versions.latest()
			.orElseGet(() -> first(versions, new PolicyVersion(1, shipped.digest()), files));
		if (!latest.digest().equals(shipped.digest())) {
			logger.warn("The shipped rule base ({}) differs from version {} in force ({}).", shipped.digest(),
					latest.version(), latest.digest());
		}
	}

	/** Of several instances that start at the same moment one stores it. */
	private static PolicyVersion first(PolicyVersions versions, PolicyVersion version, Map<String, String> files) {
		try {
			return versions.store(version, files);
		}
		catch (DuplicateKeyException ex) {
			return versions.latest().orElseThrow(() -> ex);
		}
	}

	/** What judges now. */
	public RuleBase ruleBase() {
		return withDigest(latest().digest());
	}

	/** Its number, counted from 1. */
	public long version() {
		return latest().version();
	}

	/**
	 * The rule base that judged once.
	 * @throws UnknownPolicy if none with this digest is stored
	 */
	public RuleBase withDigest(String digest) {
		return this.compiled.computeIfAbsent(digest, this::compile);
	}

	/** Whether its organisation is still the made-up one that ships. */
	public boolean isShippedOrganisation() {
		Rulebook inForce = ruleBase().rulebook();
		return inForce.organisation().name().equals(this.shippedOrganisation);
	}

	private RuleBase compile(String digest) {
		Map<String, String> files = this.versions.files(digest);
		if (files.isEmpty()) {
			throw new UnknownPolicy(digest);
		}
		RuleBase ruleBase = RuleBase.compile(files);
		if (!ruleBase.digest().equals(digest)) {
			throw new IllegalStateException(
					"the stored files of `" + digest + "` now have the digest `" + ruleBase.digest() + "`");
		}
		return ruleBase;
	}

	private PolicyVersion latest() {
		return this.versions.latest().orElseThrow(() -> new IllegalStateException("no rule base is stored"));
	}

}
