package uk.wardline.reports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jooq.Configuration;
import org.jooq.Queries;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.conf.ParseUnknownFunctions;
import org.jooq.conf.ParseWithMetaLookups;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.ParserException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads designs and their SQL as an attacker's and as a careless colleague's, and says what must
 * not be in them.
 */
final class DesignLint {
  private static final String PLACEHOLDER = "jdbc:trino://localhost:8443/warehouse?SSL=true";
  private static final Set<String> FORBIDDEN_ELEMENTS =
      Set.of(
          "method",
          "script-data-source",
          "script-data-set",
          "encrypted-property",
          "includeScripts",
          "jar-file");
  private static final Set<String> FORBIDDEN_PROPERTIES =
      Set.of(
          "eventHandlerClass",
          "includeScripts",
          "scriptLibs",
          "uri",
          "imageName",
          "odaPassword",
          "odaJndiName",
          "url");

  private DesignLint() {}

  /** Everything that is wrong with a design or a library. */
  static List<String> design(InputStream xml) {
    List<String> faults = new ArrayList<>();
    try {
      parse(xml, "*").forEach(element -> element(element, faults));
    } catch (SAXException e) {
      return List.of("is not XML without a document type: " + e.getMessage());
    }
    return faults;
  }

  /** The elements of a design that have that tag. */
  static List<Element> elements(InputStream xml, String tag) {
    try (xml) {
      return parse(xml, tag);
    } catch (SAXException | IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<Element> parse(InputStream xml, String tag) throws SAXException {
    Document document;
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      document = factory.newDocumentBuilder().parse(xml);
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    List<Element> elements = new ArrayList<>();
    NodeList all = document.getElementsByTagName(tag);
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static void element(Element element, List<String> faults) {
    String name = element.getAttribute("name");
    String text = element.getTextContent().strip();
    if (FORBIDDEN_ELEMENTS.contains(element.getTagName())) {
      faults.add("has an element " + element.getTagName() + " " + name);
    }
    if (FORBIDDEN_PROPERTIES.contains(name) && !text.isEmpty()) {
      faults.add("has the property " + name + ": " + text);
    }
    if (name.equals("odaURL") && !text.equals(PLACEHOLDER)) {
      faults.add("has a JDBC address that is not the placeholder " + PLACEHOLDER + ": " + text);
    }
    if (!name.equals("odaURL") && text.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
      faults.add("has a JDBC address in " + element.getTagName() + " " + name);
    }
    if (element.getTagName().equals("image") && !text.contains("wardline.map")) {
      faults.add("has a picture that does not come from the server");
    }
    if (element.getTagName().equals("expression")
        && text.matches("(?s).*\\b(Packages|java\\.|importPackage|importClass)\\b.*")) {
      faults.add("has an expression that reaches for Java: " + text);
    }
  }

  /** The SQL of a design's data sets. */
  static List<String> queries(InputStream xml) {
    try {
      NodeList texts =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(xml)
              .getElementsByTagName("xml-property");
      List<String> queries = new ArrayList<>();
      for (int i = 0; i < texts.getLength(); i++) {
        if (texts.item(i) instanceof Element e && e.getAttribute("name").equals("queryText")) {
          queries.add(e.getTextContent());
        }
      }
      return queries;
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What is wrong with a query, given the tables it may read: other tables, columns that the schema
   * does not have, anything but a question. jOOQ's own look-ups do not know the names that a WITH
   * gives, so tables and columns are looked up here.
   */
  static List<String> sql(String sql, Set<String> mayRead) {
    Settings settings =
        new Settings()
            .withParseWithMetaLookups(ParseWithMetaLookups.OFF)
            .withParseUnknownFunctions(ParseUnknownFunctions.FAIL);
    Configuration configuration = new DefaultConfiguration().set(SQLDialect.TRINO).set(settings);
    Queries parsed;
    try {
      parsed = DSL.using(configuration).parser().parse(sql);
    } catch (ParserException e) {
      return List.of("does not parse: " + e.getMessage());
    }
    List<String> faults = new ArrayList<>();
    for (Query query : parsed.queries()) {
      if (query instanceof Select<?> select) {
        faults.addAll(NamesRead.by(select, configuration).faults(mayRead));
      } else {
        faults.add("is no question: " + query);
      }
    }
    return faults;
  }
}
