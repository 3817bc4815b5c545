// What a JShell session about massagecare starts with. Start it in the top folder; README.md beside this file has the command.
import io.github.massagecare.finding.*;
import io.github.massagecare.plan.*;
import io.github.massagecare.recommend.*;
import io.github.massagecare.rulebook.*;
import io.github.massagecare.rules.ShippedRulebooks;
import io.github.massagecare.technique.*;
import io.github.massagecare.text.*;
import java.nio.file.Path;

var rulebook = ShippedRulebooks.upperBack();
var recommender = Recommender.of(rulebook);
var deskWorker = rulebook.readProfile(Path.of("examples/profiles/desk-worker.json"));
var newNumbness = rulebook.readProfile(Path.of("examples/profiles/new-numbness.json"));

// The answer as a therapist reads it, on one screen; FullView.render prints everything.
void show(SymptomProfile profile) {
  System.out.print(TherapistView.render(rulebook, recommender.recommend(profile)));
}
