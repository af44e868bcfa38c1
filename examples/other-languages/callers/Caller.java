import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores units through {@code pccc serve --stdio}: {@code java Caller.java INPUT.json COMMAND…}
 *
 * <p>The JDK reads no JSON. A real caller binds the answers with the library that it has (Jackson, Gson); the reader at the end of this
 * file is enough to run it as it is.
 */
final class Caller implements AutoCloseable {
  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader answers;
  private int last;

  private Caller(String... command) throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Sends one request and gives its result; {@code params} is JSON text. */
  private Map<String, Object> call(String op, String params) throws IOException {
    last += 1;
    send("{\"id\":" + last + ",\"op\":\"" + op + "\",\"params\":" + params + "}");
    Map<String, Object> answer = receive();
    if (!BigDecimal.valueOf(last).equals(answer.get("id"))) {
      throw new IllegalStateException("answers came out of order");
    }
    if (!Boolean.TRUE.equals(answer.get("ok"))) {
      throw new IllegalStateException(object(answer.get("error")).toString());
    }
    return object(answer.get("result"));
  }

  private void send(String line) throws IOException {
    requests.write(line + "\n");
    requests.flush();
  }

  private Map<String, Object> receive() throws IOException {
    return object(new Json(answers.readLine()).value());
  }

  @Override
  public void close() throws IOException, InterruptedException {
    requests.close();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("pccc ended with " + process.exitValue());
    }
  }

  public static void main(String... arguments) throws Exception {
    // One request is one line: line ends between the parts of a JSON text mean nothing and may go.
    String input = Files.readString(Path.of(arguments[0])).replace("\r", " ").replace("\n", " ");
    try (Caller pccc = new Caller(Arrays.copyOfRange(arguments, 1, arguments.length))) {
      System.out.println("protocol " + pccc.call("hello", "null").get("protocol"));

      // A line that is no request is answered too, and the next one goes on.
      pccc.send("this is not JSON");
      System.out.println("refused " + object(pccc.receive().get("error")).get("code"));

      Map<String, Object> added = pccc.call("command", "{\"args\":[\"calendar\",\"add\",\"2026-02-14\",\"1\"]}");
      System.out.println("next working day " + object(added.get("output")).get("on"));

      Map<String, Object> board = object(pccc.call("score", "{\"input\":" + input + "}").get("board"));
      int decimals = ((BigDecimal) object(board.get("sheet")).get("decimals")).intValueExact();
      for (Object each : (List<?>) board.get("rows")) {
        Map<String, Object> row = object(each);
        // Points are whole numbers of 10^-decimals: a decimal moves the point without rounding.
        String points = ((BigDecimal) row.get("total")).movePointLeft(decimals).setScale(decimals).toPlainString();
        System.out.println(row.get("unit") + " " + row.get("period") + " " + points + " " + row.get("grade"));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  /** Reads one JSON text: objects become maps, lists become lists, numbers become decimals. */
  private static final class Json {
    private final String text;
    private int at;

    Json(String text) {
      this.text = text;
    }

    Object value() {
      char first = next();
      at -= 1;
      return switch (first) {
        case '{' -> map();
        case '[' -> list();
        case '"' -> string();
        case 't' -> word("true", true);
        case 'f' -> word("false", false);
        case 'n' -> word("null", null);
        default -> number();
      };
    }

    private Map<String, Object> map() {
      Map<String, Object> map = new LinkedHashMap<>();
      at += 1;
      for (char c = next(); c != '}'; c = next()) {
        at -= c == ',' ? 0 : 1;
        skipSpace();
        String key = string();
        next();
        map.put(key, value());
      }
      return map;
    }

    private List<Object> list() {
      List<Object> list = new ArrayList<>();
      at += 1;
      for (char c = next(); c != ']'; c = next()) {
        at -= c == ',' ? 0 : 1;
        list.add(value());
      }
      return list;
    }

    private String string() {
      StringBuilder string = new StringBuilder();
      for (at += 1; text.charAt(at) != '"'; at += 1) {
        char c = text.charAt(at);
        if (c == '\\') {
          at += 1;
          c = text.charAt(at);
          switch (c) {
            case 'n' -> c = '\n';
            case 't' -> c = '\t';
            case 'r' -> c = '\r';
            case 'b' -> c = '\b';
            case 'f' -> c = '\f';
            case 'u' -> {
              c = (char) Integer.parseInt(text.substring(at + 1, at + 5), 16);
              at += 4;
            }
            default -> {}
          }
        }
        string.append(c);
      }
      at += 1;
      return string.toString();
    }

    private Object number() {
      int start = at;
      while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
        at += 1;
      }
      return new BigDecimal(text.substring(start, at));
    }

    private Object word(String word, Object meaning) {
      at += word.length();
      return meaning;
    }

    /** The next character that is no space; it is passed. */
    private char next() {
      skipSpace();
      at += 1;
      return text.charAt(at - 1);
    }

    private void skipSpace() {
      while (Character.isWhitespace(text.charAt(at))) {
        at += 1;
      }
    }
  }
}
