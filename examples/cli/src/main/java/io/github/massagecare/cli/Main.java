package io.github.massagecare.cli;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rules.ShippedRulebooks;
import java.nio.file.Path;

final class Main {
  public static void main(String[] args) {
    Recommender r = Recommender.of(ShippedRulebooks.upperBack());
    System.out.println(r.rulebook());
    var p = args.length == 0 ? SymptomProfile.builder().region("upper-back").present("tech-neck").othersAbsent(true).measure("pain", 5).measure("age", 34).build() : r.rulebook().readProfile(Path.of(args[0]));
    var a = r.recommend(p);
    System.out.println(a);
    System.out.println(a.toJson());
  }
}
