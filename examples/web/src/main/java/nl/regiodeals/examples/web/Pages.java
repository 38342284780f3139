package nl.regiodeals.examples.web;

import java.io.IOException;
import java.security.Principal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.notice.NoticeException;
import nl.regiodeals.examples.store.Version;
import nl.regiodeals.render.FillException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The pages for people: what the API does, in forms. They work without scripts. */
@Controller
@RequestMapping
class Pages {
  private static final String ANSWER = "answer";

  private final Desk desk;
  private final Versions versions;
  private final Api api;
  private final LetterApi letters;
  private final VersionApi history;

  Pages(Desk desk, Versions versions, Api api, LetterApi letters, VersionApi history) {
    this.desk = desk;
    this.versions = versions;
    this.api = api;
    this.letters = letters;
    this.history = history;
  }

  /** What each page needs: its texts, and the token of its forms. */
  @ModelAttribute
  void common(Model page, CsrfToken token, Locale asked) {
    page.addAttribute("words", new Words(Finding.language(asked)));
    page.addAttribute("language", Finding.language(asked).locale().getLanguage());
    page.addAttribute("token", token.getToken());
  }

  @GetMapping("/login")
  String login(
      Model page,
      @RequestParam("error") Optional<String> error,
      @RequestParam("late") Optional<String> late) {
    page.addAttribute("isWrong", error.isPresent());
    page.addAttribute("isLate", late.isPresent());
    return "login";
  }

  @GetMapping("/desk")
  String desk(Model page, Locale asked) {
    page.addAttribute("findings", api.notices(asked));
    page.addAttribute(
        "deals", Dossiers.of(desk.portfolio()).all().stream().map(Choice::of).toList());
    page.addAttribute("versions", versions.all().reverse().stream().map(Shown::of).toList());
    page.addAttribute("current", desk.version());
    return "desk";
  }

  /** A deal to choose. */
  public record Choice(String id, String label) {
    static Choice of(Dossier dossier) {
      return new Choice(dossier.deal().id(), dossier.deal().label());
    }
  }

  /** A version in a list. */
  public record Shown(int number, String at, String author, String reason) {
    static Shown of(Version version) {
      return new Shown(
          version.number(),
          version.savedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
          version.author(),
          version.reason());
    }
  }

  @PostMapping("/desk/workbooks")
  String take(
      @RequestParam("file") MultipartFile file, Model page, Locale asked, @Nullable Principal who)
      throws IOException {
    Api.Answer answer = api.take(file, asked, who);
    page.addAttribute("title", answer.merged() ? "answer.merged" : "answer.notMerged");
    page.addAttribute("subject", answer.deal() + " " + answer.year());
    page.addAttribute("findings", answer.notices());
    return ANSWER;
  }

  @GetMapping("/desk/workbook")
  ResponseEntity<byte[]> workbook(
      @RequestParam("deal") String deal, @RequestParam("year") int year, Locale asked)
      throws IOException {
    return api.workbook(deal, year, asked);
  }

  @GetMapping("/desk/publication")
  ResponseEntity<byte[]> publication(
      @RequestParam("name") String name,
      @RequestParam("format") String format,
      @RequestParam("year") Optional<Integer> year,
      Locale asked)
      throws IOException {
    return api.publication(name, format, year, asked);
  }

  @PostMapping("/desk/letters/filled")
  ResponseEntity<byte[]> fill(@RequestParam("file") MultipartFile file, Locale asked)
      throws IOException {
    return letters.fill(file, Optional.empty(), Optional.empty(), asked);
  }

  @PostMapping("/desk/letters/refreshed")
  ResponseEntity<byte[]> refresh(
      @RequestParam("file") MultipartFile file, @RequestParam("author") Optional<String> author)
      throws IOException {
    return letters.refresh(file, author);
  }

  @PostMapping("/desk/letters/differences")
  String differences(@RequestParam("file") MultipartFile file, Model page, Locale asked)
      throws IOException {
    LetterApi.Differences differences = letters.differences(file, asked);
    page.addAttribute("title", "answer.differences");
    page.addAttribute("subject", "");
    page.addAttribute("findings", differences.changed());
    page.addAttribute("others", differences.left());
    return ANSWER;
  }

  @GetMapping("/desk/versions/{number}")
  String version(@PathVariable("number") String number, Model page, Locale asked) {
    page.addAttribute("number", number);
    page.addAttribute("changes", history.changes(number, asked));
    return "version";
  }

  @GetMapping("/desk/versions/{number}/portfolio.json")
  ResponseEntity<byte[]> portfolio(@PathVariable("number") String number) throws IOException {
    return history.portfolio(number);
  }

  @PostMapping("/desk/versions/{number}/restored")
  String restore(@PathVariable("number") String number, @Nullable Principal who)
      throws IOException {
    history.restore(number, who);
    return "redirect:/desk#versions";
  }

  /** All that is wrong with a letter. */
  @ExceptionHandler
  ModelAndView mistakes(FillException e, CsrfToken token, Locale asked) {
    return refused(
        HttpStatus.UNPROCESSABLE_CONTENT,
        e.notices().stream().map(notice -> Finding.of(notice, asked)).toList(),
        token,
        asked);
  }

  @ExceptionHandler
  ModelAndView refused(NoticeException e, CsrfToken token, Locale asked) {
    HttpStatus status =
        e instanceof RefusedException refused ? refused.status() : HttpStatus.UNPROCESSABLE_CONTENT;
    return refused(status, List.of(Finding.of(e.notice(), asked)), token, asked);
  }

  private ModelAndView refused(
      HttpStatus status, List<Finding> findings, CsrfToken token, Locale asked) {
    ModelAndView page = new ModelAndView(ANSWER);
    page.setStatus(status);
    page.addObject("words", new Words(Finding.language(asked)));
    page.addObject("language", Finding.language(asked).locale().getLanguage());
    page.addObject("token", token.getToken());
    page.addObject("title", "answer.refused");
    page.addObject("subject", "");
    page.addObject("findings", findings);
    return page;
  }
}
