package io.github.massagecare.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import io.github.massagecare.testing.Shuffled;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * L1, deterministic: equal rulebook and profile give equal bytes: any thread, locale, time zone, JVM, insertion order.
 */
class L01DeterministicProperties {
    /** Other letters for i, other digits, another calendar. */
    private static final List<Locale> LOCALES = List.of(
            Locale.forLanguageTag("tr-TR"),
            Locale.forLanguageTag("ar-EG-u-nu-arab"),
            Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"),
            Locale.forLanguageTag("fa-IR"),
            Locale.GERMANY,
            Locale.ROOT);

    private static final List<String> ZONES = List.of("Pacific/Kiritimati", "Pacific/Niue", "Asia/Kolkata", "UTC");

    @Provide
    Arbitrary<Cases> cases() {
        return ProfileArbitraries.cases(6);
    }

    private static List<String> answers(Recommender recommender, List<SymptomProfile> profiles) {
        return profiles.stream()
                .map(profile -> recommender.recommend(profile).toJson())
                .toList();
    }

    @Property(tries = 200)
    void l1_theSameBytesInAnyInsertionOrderAndFromAnyRecommender(@ForAll("cases") Cases cases, @ForAll long seed) {
        Recommender recommender = Recommender.of(cases.rulebook());
        List<String> answers = answers(recommender, cases.profiles());

        assertEquals(answers, answers(recommender, cases.profiles()));
        List<SymptomProfile> otherwiseSaid = cases.profiles().stream()
                .map(profile -> Shuffled.profile(profile, new Random(seed)))
                .toList();
        assertEquals(cases.profiles(), otherwiseSaid);
        assertEquals(answers, answers(recommender, otherwiseSaid));
        Rulebook read = Rulebook.read(cases.rulebook().toJson());
        assertEquals(answers, answers(Recommender.of(read), cases.profiles()));
    }

    @Property(tries = 100)
    void l1_theSameBytesInAnyLocaleAndTimeZone(@ForAll("cases") Cases cases) {
        List<String> answers = answers(Recommender.of(cases.rulebook()), cases.profiles());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (int i = 0; i < LOCALES.size(); i++) {
                Locale.setDefault(LOCALES.get(i));
                TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(i % ZONES.size())));
                Rulebook read = Rulebook.read(cases.rulebook().toJson());
                List<SymptomProfile> profiles = cases.profiles().stream()
                        .map(profile -> SymptomProfile.read(profile.toJson()))
                        .toList();
                assertEquals(cases.rulebook().sha256(), read.sha256());
                assertEquals(
                        answers,
                        answers(Recommender.of(read), profiles),
                        () -> Locale.getDefault().toLanguageTag());
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Property(tries = 30)
    void l1_theSameBytesInAnyThread(@ForAll("cases") Cases cases) throws Exception {
        Recommender recommender = Recommender.of(cases.rulebook());
        List<String> answers = answers(recommender, cases.profiles());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<String>>> asked = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                asked.add(() -> answers(recommender, cases.profiles()));
            }
            for (Future<List<String>> answered : threads.invokeAll(asked)) {
                assertEquals(answers, answered.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Provide
    Arbitrary<List<Cases>> manyCases() {
        return cases().list().ofSize(30);
    }

    /** The order of hashed and of unordered collections differs from one JVM to the next. */
    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void l1_theSameBytesInAnyJvm(@ForAll("manyCases") List<Cases> all) {
        List<String> answers = new ArrayList<>();
        all.forEach(cases -> answers.addAll(answers(Recommender.of(cases.rulebook()), cases.profiles())));

        assertEquals(
                answers,
                OtherJvm.answers(
                        all, List.of("-Duser.language=tr", "-Duser.timezone=Asia/Kolkata", "-Dfile.encoding=UTF-16")));
    }
}
