package io.github.massagecare.text;

/** Lines of at most a hundred characters, broken between words. */
final class Page {
  private static final int WIDTH = 100;

  private final StringBuilder text = new StringBuilder();

  /** An empty line and a heading. */
  Page heading(String heading) {
    text.append('\n').append(heading).append('\n');
    return this;
  }

  /** A paragraph. */
  Page line(String words) {
    return hanging("", words);
  }

  /** A paragraph behind a mark, its further lines below its first word. */
  Page hanging(String mark, String words) {
    int indent = mark.length();
    text.append(mark);
    int column = indent;
    boolean first = true;
    for (String word : words.split(" ")) {
      if (!first && column + 1 + word.length() > WIDTH) {
        text.append('\n').append(" ".repeat(indent));
        column = indent;
      } else if (!first) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
      first = false;
    }
    text.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
