package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which items a type of the contract has, found once by their names: every item is a text with a
 * getter and a setter. Millions of records go this way, so nothing is looked up for a record.
 *
 * @param <T> the type of the contract
 */
final class RecordShape<T> {
  private record Item(MeasureField field, MethodHandle get, MethodHandle set) {}

  private final RecordKind kind;
  private final Item[] items;

  RecordShape(RecordKind kind, Class<T> type) {
    this.kind = kind;
    List<Item> found = new ArrayList<>();
    for (Map.Entry<String, MeasureField> name : ItemNames.all().entrySet()) {
      try {
        found.add(item(type, name.getKey(), name.getValue()));
      } catch (NoSuchMethodException notOfThisKind) {
        // The other kinds have it.
      } catch (IllegalAccessException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    items = found.toArray(Item[]::new);
  }

  private static Item item(Class<?> type, String name, MeasureField field)
      throws NoSuchMethodException, IllegalAccessException {
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    MethodHandle get = lookup.findVirtual(type, "get" + name, MethodType.methodType(String.class));
    MethodHandle set =
        lookup.findVirtual(type, "set" + name, MethodType.methodType(void.class, String.class));
    return new Item(
        field,
        get.asType(MethodType.methodType(String.class, Object.class)),
        set.asType(MethodType.methodType(void.class, Object.class, String.class)));
  }

  Stream<MeasureField> fields() {
    return Stream.of(items).map(Item::field);
  }

  MeasureRecord.Builder read(T sent) {
    MeasureRecord.Builder record = MeasureRecord.of(kind);
    try {
      for (Item item : items) {
        String value = (String) item.get.invokeExact((Object) sent);
        if (value != null) {
          record.put(item.field, ItemValue.read(item.field, value));
        }
      }
    } catch (RuntimeException | Error unexpected) {
      throw unexpected;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
    return record;
  }

  T told(MeasureRecord record, T told) {
    try {
      for (Item item : items) {
        item.set.invokeExact((Object) told, record.text(item.field));
      }
    } catch (RuntimeException | Error unexpected) {
      throw unexpected;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
    return told;
  }
}
