package nl.regiodeals.examples.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Limits the number of concurrent requests with a body, and how long the server waits for each. A
 * body that arrives very slowly holds a thread of the server, whatever the timeout of a single
 * read. So that visitors of the site never wait for senders, senders get fewer threads than there
 * are, and lose theirs after the time limit. The time that the server itself needs does not count.
 * It precedes anything that reads a body.
 */
final class UploadDoor extends ValveBase {
  private final Semaphore places;
  private final Duration longest;

  UploadDoor(int atOnce, Duration longest) {
    super(true);
    this.places = new Semaphore(atOnce);
    this.longest = longest;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (!hasBody(request)) {
      getNext().invoke(request, response);
    } else if (places.tryAcquire()) {
      try {
        inTime(request, response);
      } finally {
        places.release();
      }
    } else {
      request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      refuse(request, response);
    }
  }

  private static boolean hasBody(Request request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private void inTime(Request request, Response response) throws IOException, ServletException {
    org.apache.coyote.Request coyote = request.getCoyoteRequest();
    InputBuffer whole = coyote.getInputBuffer();
    TimedBody body = new TimedBody(whole, coyote, longest);
    coyote.setInputBuffer(body);
    try {
      getNext().invoke(request, response);
      body.readOut();
    } finally {
      // the server uses it for the next request on the connection
      coyote.setInputBuffer(whole);
    }
  }

  private static void refuse(Request request, Response response) throws IOException {
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, "10");
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    JsonMapper.shared()
        .writeValue(
            response.getOutputStream(),
            new Refusals.Refusal(Finding.of(WebNotices.BUSY.notice(), request.getLocale())));
  }

  /** A body that the server waits for no longer than this, all reads together. */
  private static final class TimedBody implements InputBuffer {
    private final InputBuffer body;
    private final org.apache.coyote.Request request;
    private long nanosLeft;

    TimedBody(InputBuffer body, org.apache.coyote.Request request, Duration longest) {
      this.body = body;
      this.request = request;
      this.nanosLeft = longest.toNanos();
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
      if (nanosLeft <= 0) {
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        throw new SocketTimeoutException("sending the body took too long");
      }
      long start = System.nanoTime();
      try {
        return body.doRead(handler);
      } finally {
        nanosLeft -= System.nanoTime() - start;
      }
    }

    @Override
    public int available() {
      return body.available();
    }

    /**
     * Reads and discards the rest of the body, because a client that is still sending does not read
     * the response.
     */
    void readOut() {
      Ignored ignored = new Ignored();
      try {
        while (!request.hasExpectation() && doRead(ignored) >= 0) {
          ignored.forget();
        }
      } catch (IOException e) {
        // the sender is gone, or has exceeded the time limit
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
    }
  }

  /** Receives the data that are discarded. */
  private static final class Ignored implements ApplicationBufferHandler {
    private @Nullable ByteBuffer bytes;

    void forget() {
      bytes = null;
    }

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      bytes = buffer;
    }

    @Override
    public @Nullable ByteBuffer getByteBuffer() {
      return bytes;
    }

    @Override
    public void expand(int size) {
      // each received buffer replaces the last one
    }
  }
}
