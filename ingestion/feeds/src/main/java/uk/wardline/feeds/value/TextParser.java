package uk.wardline.feeds.value;

/** Text is what it is. */
final class TextParser implements ValueParser {

  @Override
  public String parse(String text) {
    return text;
  }

  @Override
  public String problem() {
    return "is not text";
  }

  @Override
  public String remedy() {
    return "expected text";
  }
}
