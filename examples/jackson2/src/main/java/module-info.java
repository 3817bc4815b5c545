/**
 * A service that takes profiles and gives recommendations. It knows no JSON library: whichever mapper the application
 * has reads and writes its records, for which exporting their package is enough.
 */
@SuppressWarnings("module") // the digit is the version of Jackson
module io.github.massagecare.example.jackson2 {
    requires transitive io.github.massagecare;

    exports io.github.massagecare.example.jackson2;
}
