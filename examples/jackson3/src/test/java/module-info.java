/** The application: it brings the mapper. With this descriptor Surefire puts the tests, too, on the module path. */
@SuppressWarnings("module") // the digit is the version of Jackson
open module io.github.massagecare.example.jackson3.test {
    requires tools.jackson.databind;
    requires io.github.massagecare.example.jackson3;
    requires org.junit.jupiter.api;
}
