package io.scoretap;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** Which package may use which: held by the build. */
@AnalyzeClasses(packages = "io.scoretap", importOptions = DoNotIncludeTests.class)
class PackagesTest {
    @ArchTest
    static final ArchRule no_package_depends_on_itself_through_others =
            slices().matching("io.scoretap.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule each_package_uses_only_what_it_may = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.scoretap..")
            .layer("root")
            .definedBy("io.scoretap")
            .layer("settings")
            .definedBy("io.scoretap.settings")
            .layer("report")
            .definedBy("io.scoretap.report")
            .layer("exchange")
            .definedBy("io.scoretap.exchange")
            .layer("payload")
            .definedBy("io.scoretap.payload")
            .layer("openscale")
            .definedBy("io.scoretap.openscale")
            .layer("sink")
            .definedBy("io.scoretap.sink")
            .layer("delivery")
            .definedBy("io.scoretap.delivery")
            .whereLayer("settings")
            .mayNotAccessAnyLayer()
            .whereLayer("exchange")
            .mayNotAccessAnyLayer()
            .whereLayer("report")
            .mayOnlyAccessLayers("settings")
            .whereLayer("payload")
            .mayOnlyAccessLayers("exchange")
            .whereLayer("openscale")
            .mayOnlyAccessLayers("payload", "settings")
            .whereLayer("sink")
            .mayOnlyAccessLayers("openscale", "payload", "settings")
            .whereLayer("delivery")
            .mayOnlyAccessLayers("exchange", "payload", "sink", "report", "settings")
            .ignoreDependency(
                    alwaysTrue(), com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("java.."));

    @ArchTest
    static final ArchRule nothing_locks_in_what_the_application_may_still_choose = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "sun.misc..", "org.slf4j..");
}
