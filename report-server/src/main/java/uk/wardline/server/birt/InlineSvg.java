package uk.wardline.server.birt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * An SVG picture made fit to stand within a page: shapes and words are kept, anything that could
 * run, load or restyle is left out, styles become attributes, and ids are made the page's own.
 */
final class InlineSvg {
  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "defs",
          "title",
          "desc",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "pattern",
          "clippath",
          "use",
          "symbol",
          "lineargradient",
          "radialgradient",
          "stop",
          "mask");

  private static final String NUMBER = "[\\d.]+";
  private static final Pattern LOCAL = Pattern.compile("url\\(['\"]?#([^'\")]+)['\"]?\\)");

  private final String prefix;
  private final Map<String, String> ids = new HashMap<>();

  private InlineSvg(String prefix) {
    this.prefix = prefix;
  }

  /**
   * @param prefix what each id of the picture begins with
   * @param alternative what a screen reader says in place of the picture
   */
  static String of(byte[] svg, String prefix, String alternative) {
    try {
      Document document = parse(svg);
      Element root = document.getDocumentElement();
      new InlineSvg(prefix).clean(root);
      fit(root);
      root.setAttribute("role", "img");
      if (root.getAttribute("aria-labelledby").isEmpty() && !alternative.isEmpty()) {
        root.setAttribute("aria-label", alternative);
      }
      return write(root);
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the picture says of itself: its first description; empty if it has none. */
  static String description(byte[] svg) {
    Node found = parse(svg).getElementsByTagName("desc").item(0);
    return found == null || found.getTextContent() == null ? "" : found.getTextContent().strip();
  }

  private static Document parse(byte[] svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    } catch (SAXException | IOException e) {
      throw new IllegalArgumentException(
          "The picture is not well-formed SVG: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A picture without one is clipped where it should shrink. */
  private static void fit(Element root) {
    String width = root.getAttribute("width");
    String height = root.getAttribute("height");
    if (root.getAttribute("viewBox").isEmpty() && width.matches(NUMBER) && height.matches(NUMBER)) {
      root.setAttribute("viewBox", "0 0 " + width + " " + height);
    }
  }

  private void clean(Element element) {
    attributes(element);
    Node next = element.getFirstChild();
    while (next != null) {
      Node child = next;
      next = next.getNextSibling();
      switch (child) {
        case Element e when ELEMENTS.contains(name(e)) -> clean(e);
        case Text _ -> {}
        default -> element.removeChild(child);
      }
    }
  }

  private static String name(Element element) {
    String local = element.getLocalName();
    return (local == null ? element.getTagName() : local).toLowerCase(Locale.ROOT);
  }

  private void attributes(Element element) {
    List<Attr> all = new ArrayList<>();
    NamedNodeMap map = element.getAttributes();
    for (int i = 0; i < map.getLength(); i++) {
      all.add((Attr) map.item(i));
    }
    for (Attr attribute : all) {
      String name = attribute.getName().toLowerCase(Locale.ROOT);
      String value = attribute.getValue();
      if (name.equals("style")) {
        element.removeAttributeNode(attribute);
        styleToAttributes(element, value);
      } else if (name.equals("id")) {
        attribute.setValue(own(value));
      } else if (name.equals("aria-labelledby") || name.equals("aria-describedby")) {
        attribute.setValue(
            Arrays.stream(value.strip().split("\\s+", -1))
                .map(this::own)
                .collect(Collectors.joining(" ")));
      } else if (name.endsWith("href") && value.startsWith("#")) {
        attribute.setValue("#" + own(value.substring(1)));
      } else if (name.endsWith("href") || name.startsWith("on") || name.equals("class")) {
        element.removeAttributeNode(attribute);
      } else {
        attribute.setValue(local(value));
      }
    }
  }

  private void styleToAttributes(Element element, String style) {
    for (String declaration : style.split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (property.matches("[a-z-]+") && !property.startsWith("on")) {
          element.setAttribute(property, local(declaration.substring(colon + 1).strip()));
        }
      }
    }
  }

  /** A reference within the picture follows its id; any other is none. */
  private String local(String value) {
    if (!value.contains("url(")) {
      return value;
    }
    Matcher reference = LOCAL.matcher(value);
    return reference.matches() ? "url(#" + own(reference.group(1)) + ")" : "none";
  }

  /** Numbered as they are met, so that the same picture gives the same text. */
  private String own(String id) {
    return ids.computeIfAbsent(id, _ -> prefix + (ids.size() + 1));
  }

  private static String write(Element root) throws TransformerException {
    Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(root), new StreamResult(text));
    return text.toString();
  }
}
