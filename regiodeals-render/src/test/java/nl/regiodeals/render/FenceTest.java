package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.Splitter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.judge.Work;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How templates are prevented from using up time and memory, and what they can still do. */
class FenceTest {
  /** For what only the clock may stop. */
  private static final Duration HASTY = Duration.ofMillis(1500);

  /** For what is right, or stopped by its size: however slow the machine is. */
  private static final Duration PATIENT = Duration.ofMinutes(10);

  private static final Messages TEXTS =
      Messages.load(
          "t",
          name ->
              name.equals("t_nl.properties")
                  ? new ByteArrayInputStream(
                      ("twice={x}{x}\nmany=" + "{x}".repeat(10_000))
                          .getBytes(StandardCharsets.UTF_8))
                  : null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // without end
        "<#assign n=(1..)?filter(x->x<0)?size>|list-too-long",
        "<#assign n=(1..)?map(x->x)?filter(x->false)?size>|list-too-long",
        "<#list (1..)?take_while(x->true) as y></#list>|list-too-long",
        "${(1..)?join('')}|list-too-long",
        "${(1..)?reverse?size}|list-too-long",
        "${(1..)?seq_contains(-1)?c}|list-too-long",
        "<#assign r=1..><#assign r=r[1..]>|list-too-long",
        "${(1..999999999)?size}|list-too-long",
        "${(1..1000000)?filter(a->(1..1000000)?filter(b->false)?size gt 0)?size}|too-slow,too-much",
        "${(1..1000000)?filter(a->(1..1000000)?seq_contains(0))?size}|too-slow,too-much",
        "<#list 1..1000000 as a><#list 1..1000000 as b></#list></#list>|too-slow",
        "<#list 1..1000000 as a><#list 1..1000000 as b><#assign x=[x!0]></#list></#list>|too-slow,too-much",
        "<#function f n><#return (1..1000)?map(x->f(n-1))?join('')></#function>${f(99999)}|too-slow,without-end,too-much",
        // numbers
        "<#assign n=10><#list 1..40 as i><#assign n=n*n></#list>|number-too-long",
        "<#assign n=10><#list 1..40 as i><#assign n*=n></#list>|number-too-long",
        "${('1e999999999'?number)?c}|number-too-long",
        "${('1e-999999999'?number + 1)?c}|number-too-long",
        "<#assign s='9'><#list 1..20 as i><#assign s=s+s></#list>${s?number}|number-too-long",
        // texts
        "<#assign s='xxxxxxxx'><#list 1..40 as i><#assign s=s+s></#list>|text-too-long",
        "<#assign s='xxxxxxxx'><#list 1..40 as i><#assign s+=s></#list>|text-too-long,too-much",
        "<#assign s='xxxxxxxx'><#list 1..40 as i><#assign s=\"${s}${s}\"></#list>|text-too-long",
        "<#assign s='xxxxxxxx'><#list 1..40 as i><#assign s>${s}${s}</#assign></#list>|text-too-long",
        "<#assign s='xxxxxxxx'><#list 1..40 as i><#assign s=text('twice',{'x':s})></#list>|text-too-long",
        "<#assign s='xxxxxxxx'><#list 1..40 as i><#assign s=[s,s]?join('')></#list>|text-too-long",
        "<#assign s='xxxxxxxx'><#list 1..40 as i><#assign s=list([s,s])></#list>|text-too-long",
        "<#assign s='xxxxxxxx'><#list 1..40 as i><#assign s=s?replace('x','xx')></#list>|text-too-long",
        "<#assign s='\\\\'><#list 1..40 as i><#assign s=s?json_string></#list>|text-too-long",
        "<#macro m s n><#if n gt 0><@m s+s n-1/></#if></#macro><@m 'xxxxxxxx' 60/>|text-too-long",
        "<#function f s n><#return (n gt 0)?then(f(text('twice',{'x':s}),n-1),s)></#function>${f('xxxxxxxx',60)}|text-too-long",
        "<#assign l=(1..40)?map(x->'xxxxxxxx'?left_pad(10000)?replace('x','yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'))>${(1..100000)?map(x->l[0])?join('')?length}|text-too-long,too-much",
        "${'x'?left_pad(2000000000)}|text-too-long",
        "${'x'?right_pad(2000000000,'ab')}|text-too-long",
        "${[1]?chunk(2000000000,'-')?size}|text-too-long",
        "<#list 1..1000000 as i>xxxxxxxxxxxxxxxxxxxxxxxxx</#list>|writes-too-much",
        "<#assign x><#list 1..1000000 as i>xxxxxxxxxxxxxxxxxxxxxxxxx</#list></#assign>|kept",
        "<#macro m>x</#macro><#assign x><@m/></#assign>|kept",
        "<#macro m><#assign x><#nested></#assign></#macro><@m>x</@m>|kept",
        "<@capture_output var='x'>x</@capture_output>|not-there",
        "<#assign s='x'?left_pad(10000)><#list 1..8 as i><#assign s+=s></#list>${text('many',{'x':s})}|text-too-long",
        "<#assign s='x'?left_pad(10000)><#list 1..8 as i><#assign s+=s></#list>${s?split('')?size}|text-too-long",
        // lists and hashes
        "<#assign s=[1,2]><#list 1..40 as i><#assign s=s+s></#list>|list-too-long",
        "<#assign s=[1,2]><#list 1..40 as i><#assign s+=s></#list>|list-too-long,too-much",
        "<#assign h={'a':1}><#list 1..60 as i><#assign h=h+h></#list>${h.nee!'ok'}|fine",
        "<#assign h={'a':1}><#list 1..60 as i><#assign h+=h></#list>${h.nee!'x'}|hash-added",
        "<#list 1..1000 as i><#assign m=(1..1000000)?map(x->0-x)?sort></#list>|too-slow,too-much",
        "<#assign s='x'?left_pad(10000)><#assign l=(1..100000)?map(x->s)?sort>|text-too-long,too-much",
        "<#assign l=[1]><#list 1..40 as i><#assign l=[l,l]></#list>${show(l)}|nested",
        "<#assign l=[1]><#list 1..40 as i><#assign l=[l,l]></#list>${list(l)}|nested",
        "<#assign l=[1]><#list 1..40 as i><#assign l=[l,l]></#list>${sizeOf(l)}|nested,fine",
        "<#assign l=[1]><#list 1..40 as i><#assign l=[l,l]></#list>${text('twice',{'x':l})}|nested",
        "<#assign l={'a':1}><#list 1..40 as i><#assign l={'a':l,'b':l}></#list>${show(l)}|nested",
        "<#function f n><#if n gt 0><#return f(n-1)+f(n-1)></#if><#return 1></#function>${f(60)}|too-slow,too-much",
        "<#macro m n><#if n gt 0><@m n-1/><@m n-1/></#if></#macro><@m 60/>|too-slow",
        "<#list 1..100000 as i><em></#list>x<#list 1..100000 as i></em></#list>|too-deep",
        "x</p><#list 1..100000 as i><aside></#list><p>x</p><#list 1..100000 as i></aside></#list><p>|not-in-vocabulary",
        "x</p><#list 1..20000 as i><figure chart='map'/></#list><p>|many-figures",
        // what is not there
        "<#attempt>x<#recover>y</#attempt>|directive",
        "<#visit portfolio>|directive",
        "<#recurse portfolio>|directive",
        "#{1.5}|directive",
        "${'1+1'?eval}|built-in",
        "${'[1]'?eval_json}|built-in",
        "<@'x'?interpret/>|built-in",
        "${'java.lang.Object'?new()}|built-in",
        "${portfolio?api.getClass()}|built-in",
        "${portfolio?apiValue.getClass()}|bad-template",
        "${'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'?matches('(a+)+b')?c}|built-in",
        "${'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'?replace('(a+)+b','x','r')}|pattern",
        "${'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'?split('(a+)+b','r')?size}|pattern",
        "${'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'?keep_after('(a+)+b','r')}|pattern",
        "${'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'?ensure_starts_with('(a+)+b','x')}|pattern",
        "${'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'?ensureStartsWith('(a+)+b','x')}|bad-template,pattern",
        // places
        "<#include '/etc/passwd'>|no-template",
        "<#include '../../etc/passwd'>|no-template",
        "<#import '../x.ftlx' as x>|no-template",
        "<#macro m><@m/></#macro><@m/>|without-end",
        "<#function f><#return f()></#function>${f()}|without-end",
        "<#include 't.ftlx'>|without-end",
      })
  void isStoppedInWords(String template, String codes) {
    Duration before = Work.done();
    String whole = "<article title='T'><p>" + template + "</p></article>";
    if (codes.equals("fine")) {
      assertThat(shown(whole)).isEqualTo("ok");
      return;
    }
    List<String> expected = Splitter.on(',').splitToList(codes);
    RenderException refused =
        catchThrowableOfType(
            RenderException.class,
            () -> shown(expected.contains("too-slow") ? HASTY : PATIENT, whole));
    assertThat(refused).as(template).isNotNull();
    assertThat(expected)
        .as(template)
        .contains(refused.notice().code().replaceFirst("^template-", ""));
    Work.assertAtMost(Duration.ofSeconds(5), before);
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      assertThat(refused.notice().message(language)).isNotBlank();
      assertThat(refused.notice().hint(language)).isNotBlank();
    }
    assertThat(refused.notice().place()).isPresent();
    assertThat(Thread.interrupted()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${1 + 2}|3",
        "${'a' + 'b' + 1}|ab1",
        "${([1, 2] + [3])?size}|3",
        "<#assign h = {'a': 1} + {'b': 2}>${h.a}${h.b}${h?keys?join(',')}|12a,b",
        "<#assign h = {'a': 1} + {'a': 3}>${h.a}${h?size}|31",
        "<#assign s = 'a'><#assign s += 'b'>${s}|ab",
        "<#assign n = 1><#assign n += 2><#assign n++>${n}|4",
        "<#assign s>x${1 + 1}<#if true>y</#if></#assign>${s}|x2y",
        "<#assign l = []><#list 1..3 as i><#assign l = l + [i * i]></#list>${l?join('-')}|1-4-9",
        "${(1..5)?filter(x -> x > 2)?map(x -> x * 2)?join(', ', 'niets', '.')}|6, 8, 10.",
        "${[]?join(', ', 'niets')}|niets",
        "${['b', 'a']?sort?join('')}${[3, 1]?sort?first}${['x']?seq_contains('x')?c}|ab1true",
        "${[{'n': 'b'}, {'n': 'a'}]?sort_by('n')?map(x -> x.n)?join('')}|ab",
        "${(['b', 'a', 'c']?filter(x -> x != 'b'))?join('')}|ac",
        "${['b', 'a', 'c']?filter(x -> x != 'b')?seq_index_of('c')}|1",
        "${'a.b'?split('.')?join('+')}${'abc'?replace('b', 'x')}${'ABC'?replace('b', 'x', 'i')}|a+baxcAxC",
        "${'a'?left_pad(3, '-')}${'a'?right_pad(3, '_')}.|--aa__.",
        "${'abcdef'[1..3]}${'abcdef'[4..]}${[1, 2, 3][1..]?join('')}|bcdef23",
        "${[1, 2, 3]?chunk(2, 0)?map(r -> r?join(''))?join('/')}|12/30",
        "${'x y'?word_list?size}${' x '?trim}${'xy'?cap_first}${'Xy'?upper_case}|2xXyXY",
        "${nee!'weg'}${(nee.x)!'weg'}${nee?has_content?c}${(nee + 'x')!'leeg'}|wegwegfalseleeg",
        "<#macro m a b='y'>${a}${b}<#nested></#macro><@m a='x' + 'z'>!</@m>|xzy!",
        "<#function f a><#return a + 1></#function>${f(2)}${[1, 2]?map(f)?join('')}|323",
        "<#list 1..9 as i><#if i == 3><#break></#if>${i}<#sep>,</#list>|1,2,",
        "<#switch 2><#case 1>a<#break><#case 2>b<#break></#switch>|b",
        "${(0.1 + 0.2)?string('0.00')}${1.5?round}${7 % 4}${(7 / 2)?floor}|0.30233",
        "<#compress>  a   b </#compress>|a b",
        "${'1.50'?number + 1}${true?then('j', 'n')}${'b'?switch('a', 1, 'b', 2)}|2.5j2",
      })
  void whatIsBoundedWorksAsItDid(String template, String shown) {
    assertThat(shown("<article title='T'><p>" + template + "</p></article>")).isEqualTo(shown);
  }

  @Test
  void manyHeadingsOfOneTextHaveNumbers() {
    String many = "<article title='T'><p>x</p><#list 1..200000 as i><h2>a</h2></#list></article>";
    assertThat(Work.assertAtMost(Duration.ofSeconds(30), () -> shown(many))).isEqualTo("x");
  }

  @Test
  void whatPeopleWriteInOneTemplateAddsUpSlowly() {
    assertThat(
            shown(
                "<article title='T'><p><#list 1..100000 as i><#assign x = 'a' + i></#list>"
                    + "<#assign l = []><#list 1..2000 as i><#assign l = l + [i]></#list>"
                    + "${l?size}</p></article>"))
        .isEqualTo("2000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "300|Het sjabloon was na 0,3 s niet klaar.|The template did not finish within 0.3 s.",
        "1000|Het sjabloon was na 1 s niet klaar.|The template did not finish within 1 s.",
        "1500|Het sjabloon was na 1,5 s niet klaar.|The template did not finish within 1.5 s."
      })
  void whatTookTooLongIsToldWithItsLimit(long milliseconds, String dutch, String english) {
    RenderException refused =
        catchThrowableOfType(
            RenderException.class,
            () ->
                shown(
                    Duration.ofMillis(milliseconds),
                    "<article title='T'><p><#list 1..1000000 as a><#list 1..1000000 as b>"
                        + "</#list></#list></p></article>"));
    assertThat(refused.notice().message(Language.DUTCH)).isEqualTo(dutch);
    assertThat(refused.notice().message(Language.ENGLISH)).isEqualTo(english);
  }

  static Stream<String> names() {
    return Stream.of(
        "t.ftlx", "macros.ftlx", "t_nl.properties", "theme.properties", "municipalities.json");
  }

  @ParameterizedTest
  @MethodSource("names")
  void onlyRegularFilesAreRead(String name, @TempDir Path folder) throws Exception {
    Files.createDirectory(folder.resolve(name));
    assertThatThrownBy(() -> inFolder(folder))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("not a regular file");
    Files.delete(folder.resolve(name));
    assertThat(new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start().waitFor())
        .isZero();
    assertThatThrownBy(() -> inFolder(folder))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("not a regular file");
  }

  @ParameterizedTest
  @MethodSource("names")
  void aLinkToElsewhereIsRefusedInWords(String name, @TempDir Path folder, @TempDir Path elsewhere)
      throws IOException {
    Path file = Files.writeString(elsewhere.resolve("x"), "geheim");
    Files.createSymbolicLink(folder.resolve(name), file);
    RenderException refused = catchThrowableOfType(RenderException.class, () -> inFolder(folder));
    assertThat(refused.notice().code()).isEqualTo("template-link");
    assertThat(refused.notice().message(Language.DUTCH)).contains("verwijzing");
    assertThat(refused.notice().place().orElseThrow().file()).isEqualTo(name);
    Files.delete(folder.resolve(name));
    Files.createSymbolicLink(folder.resolve(name), elsewhere.resolve("niet-daar"));
    assertThatThrownBy(() -> inFolder(folder)).hasMessageContaining("a link to another place");
  }

  @Test
  void aLinkWithinTheFolderIsFollowed(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("een.ftlx"), "<article title='T'><p>ja</p></article>");
    Files.createSymbolicLink(folder.resolve("t.ftlx"), file.getFileName());
    assertThat(inFolder(folder)).isEqualTo("ja");
  }

  private static String inFolder(Path folder) {
    return shown(
        Renderer.builder()
            .templates(folder)
            .publications(
                List.of(
                    publication(
                        "<#import 'macros.ftlx' as m><article title='T'><p>${text('twice',"
                            + " {'x': 1})}</p></article>")))
            .build());
  }

  private static String shown(String template) {
    return shown(PATIENT, template);
  }

  private static String shown(Duration timeLimit, String template) {
    return shown(
        Renderer.builder()
            .publications(List.of(publication(template)))
            .timeLimit(timeLimit)
            .build());
  }

  private static String shown(Renderer renderer) {
    Block block = renderer.render("t", Request.of(Sample.portfolio())).blocks().get(0);
    return Inline.plainText(((Block.Paragraph) block).content());
  }

  private static Publication publication(String template) {
    return new Publication(
        "t",
        false,
        "t.ftlx",
        TEXTS,
        name ->
            name.equals("t.ftlx")
                ? new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8))
                : null);
  }
}
