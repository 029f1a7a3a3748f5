package dk.dfdg.gateway.codelist;

import dk.dfdg.gateway.law.BadLawData;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every code list: one file each in {@code conf/codelists}, named like its list. */
public final class CodeLists {
  static final String ENDING = ".csv";

  private final SortedMap<String, CodeList> lists;

  private CodeLists(SortedMap<String, CodeList> lists) {
    this.lists = lists;
  }

  /** Reads and checks every list in the folder. */
  public static CodeLists load(Path confCodelists) {
    SortedMap<String, CodeList> lists = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(confCodelists, "*" + ENDING)) {
      for (Path file : files) {
        String fileName = file.getFileName().toString();
        String name = fileName.substring(0, fileName.length() - ENDING.length());
        lists.put(name, CodeList.load(name, file));
      }
    } catch (IOException unreadable) {
      throw new BadLawData(confCodelists, 0, "cannot be read");
    }
    return new CodeLists(Collections.unmodifiableSortedMap(lists));
  }

  /** The list, which must exist. */
  public CodeList get(String name) {
    CodeList list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException("No code list " + name);
    }
    return list;
  }

  /** Whether there is such a list. */
  public boolean has(String name) {
    return lists.containsKey(name);
  }

  /** All lists by name. */
  public Collection<CodeList> all() {
    return lists.values();
  }

  /** Gives a list other values: from now on, everybody who asks it is answered by these. */
  public void replace(CodeList version) {
    get(version.name()).take(version);
  }

  /** All lists as they would be with those versions; these here stay as they are. */
  public CodeLists with(List<CodeList> versions) {
    SortedMap<String, CodeList> copies = new TreeMap<>();
    lists.forEach((name, list) -> copies.put(name, list.copy()));
    CodeLists others = new CodeLists(Collections.unmodifiableSortedMap(copies));
    versions.forEach(others::replace);
    return others;
  }
}
