package org.weighhouse.web.policy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.web.SiteTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SiteTest
@Transactional
class ActivePolicyIntegrationTests {

	@Autowired
	private ActivePolicy policy;

	@Autowired
	private PolicyVersions versions;

	@Test
	void theShippedRuleBaseIsVersionOne() {
		assertThat(this.policy.version()).isEqualTo(1);
		assertThat(this.policy.isShippedOrganisation()).isTrue();
	}

	@Test
	void whatIsStoredJudgesAsWhatShipped() {
		String digest = this.policy.ruleBase().digest();
		Map<String, String> stored = this.versions.files(digest);
		assertThat(stored).isNotEmpty().allSatisfy((path, text) -> assertThat(path).doesNotEndWith(".cases.yml"));
		assertThat(RuleBase.compile(stored).digest()).isEqualTo(digest);
	}

	@Test
	void theLatestStoredIsInForceAndTheOldOneStaysKnown() {
		String first = this.policy.ruleBase().digest();
		String second = store(2, "name: Our own firm");
		assertThat(this.policy.version()).isEqualTo(2);
		assertThat(this.policy.ruleBase().digest()).isEqualTo(second).isNotEqualTo(first);
		assertThat(this.policy.isShippedOrganisation()).isFalse();
		assertThat(this.policy.withDigest(first).digest()).isEqualTo(first);
	}

	@Test
	void aNewStartKeepsWhatIsStored() {
		store(2, "name: Our own firm");
		assertThat(new ActivePolicy(this.versions).version()).isEqualTo(2);
	}

	@Test
	void anUnknownDigestIsRefused() {
		assertThatExceptionOfType(UnknownPolicy.class).isThrownBy(() -> this.policy.withDigest("sha256:0"));
	}

	private String store(long version, String organisation) {
		Map<String, String> files = this.versions.files(this.policy.ruleBase().digest());
		files.computeIfPresent("organisation.yml", (path, text) -> text.replaceFirst("(?m)^name: .*$", organisation));
		String digest = RuleBase.compile(files).digest();
		this.versions.store(new PolicyVersion(version, digest), files);
		return digest;
	}

}
