package org.weighhouse.engine;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the engine may know: nobody outside, and inside one direction only.
 */
class EngineWallsTests {

	private static final JavaClasses ENGINE = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.weighhouse.engine");

	@Test
	void theEngineKnowsNeitherSpringNorFilesNorDatabasesNorOtherModules() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "java.nio.file..", "java.sql..", "javax.sql..", "java.net..",
					"javax.script..", "org.weighhouse.rules..", "org.weighhouse.catalog..", "org.weighhouse.web..")
			.orShould()
			.dependOnClassesThat()
			.haveNameMatching("java\\.io\\.(File|RandomAccess).*|java\\.lang\\.(ProcessBuilder|Runtime)")
			.check(ENGINE);
	}

	@Test
	void judgingKnowsTheRulebookAndTheRulebookKnowsTheText() {
		noClasses().that()
			.resideInAPackage("org.weighhouse.engine.text")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.weighhouse.engine", "org.weighhouse.engine.rulebook")
			.check(ENGINE);
		noClasses().that()
			.resideInAPackage("org.weighhouse.engine.rulebook")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.weighhouse.engine")
			.check(ENGINE);
	}

	@Test
	void thereIsOneDoorToDrools() {
		noClasses().that()
			.doNotHaveSimpleName("DroolsRules")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.drools..", "org.kie..", "org.mvel..")
			.check(ENGINE);
		noClasses().that(simpleName("DroolsRules"))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.drools.drl..", "org.drools.compiler..", "org.drools.decisiontable..", "org.mvel..")
			.check(ENGINE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.eclipse.jdt.internal.compiler.Compiler", "org.antlr.runtime.Parser" })
	void nothingThatCompilesTextIntoCodeIsOnTheClassPath(String type) {
		assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(type));
	}

}
