package dk.dfdg.gateway.soap;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * One of thousands of like elements in a message, that holds nothing but items of text: its values
 * as its schema allows them. Reading it so costs a fraction of what generated types cost.
 */
public final class FlatRow {
  private final String name;
  private String[] names;
  private String[] values;
  private int size;

  FlatRow(String name, int items) {
    this.name = name;
    this.names = new String[items];
    this.values = new String[items];
  }

  void add(String item, String value) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    names[size] = item;
    values[size++] = value;
  }

  /** The name of the element. */
  public String name() {
    return name;
  }

  /** Tells each item that is there and its text, in their order. */
  public void forEach(BiConsumer<String, String> item) {
    for (int i = 0; i < size; i++) {
      item.accept(names[i], values[i]);
    }
  }
}
