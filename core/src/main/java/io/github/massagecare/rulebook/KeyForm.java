package io.github.massagecare.rulebook;

import io.github.massagecare.internal.json.Form;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The name of a key of the same object, as "designChoice" lists them. Whether the object has that key is checked with
 * the rest.
 */
final class KeyForm implements Form<String> {
    static final KeyForm KEY = new KeyForm();

    private KeyForm() {}

    @Override
    public @Nullable String read(Node node, Reading reading) {
        return Forms.TEXT.read(node, reading);
    }

    @Override
    public Object write(String value) {
        return value;
    }

    @Override
    public String placeholder() {
        return "";
    }
}
