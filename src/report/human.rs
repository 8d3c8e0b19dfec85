//! The format for people: the place with its source line, what the law says, and what to do.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::{File, Format, Summary, plain, words};
use crate::finding::{Finding, Label, Severity};
use crate::lang::Lang;
use crate::law::Provision;
use crate::source::{ColumnUnit, Source, Span};

/// A line longer than this many bytes is not shown: nobody can read it, and it is no text that somebody wrote.
const LONG_LINE: usize = 10_000;

/// A second place farther away than this many bytes is not shown.
const FAR: u32 = 100_000;

/// How reports for people are laid out.
#[derive(Clone, Copy, Debug)]
pub struct Human {
    /// Columns of the terminal.
    pub width: usize,
    /// Whether to write the escape codes for colours.
    pub styled: bool,
}

impl Format for Human {
    fn file(&mut self, file: &File, out: &mut dyn Write) -> io::Result<()> {
        let renderer = if self.styled { Renderer::styled() } else { Renderer::plain() }.term_width(self.width);
        for finding in &file.findings {
            writeln!(out, "{}\n", renderer.render(&[self.group(file, finding)]))?;
        }
        Ok(())
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", words::summary(summary))?;
        if let Some(fixable) = words::fixable(summary) {
            writeln!(out, "{fixable}")?;
        }
        match summary.worst_code() {
            Some(code) => writeln!(out, "{}", words::hint(summary.lang(), code)),
            None => Ok(()),
        }
    }
}

impl Human {
    fn group<'a>(self, file: &'a File, finding: &'a Finding) -> Group<'a> {
        let lang = file.lang;
        let word = finding.severity.word(lang);
        let headline = self.wrap(&finding.headline(lang), word.len() + finding.code.len() + "[]: ".len());
        let title = level(finding.severity).with_name(word).primary_title(headline).id(finding.code);
        let margin = margin(file, finding);
        let message = |name: &'static str, text: &str| {
            let text = self.wrap(text, margin + name.len() + ": ".len());
            Level::NOTE.with_name(name).message(text)
        };
        let basis = finding.basis.iter().map(|provision| message(words::BASIS.get(lang), &cite(provision, lang)));
        let help = message(words::HELP.get(lang), &finding.help(lang));
        title.element(place(file, finding)).elements(basis).element(help)
    }

    /// Breaks a text into lines that fit beside what stands before them.
    fn wrap(self, text: &str, lead: usize) -> String {
        textwrap::fill(text, self.width.saturating_sub(lead).max(20))
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

fn cite(provision: &Provision, lang: Lang) -> String {
    format!("{} ({})", provision.cite.get(lang), provision.force.describe(lang))
}

/// How many columns stand before the name of a message: those of the longest line number, and ` = `.
fn margin(file: &File, finding: &Finding) -> usize {
    let spans = finding.labels.iter().map(|label| label.span).chain([finding.span]);
    let last = spans.map(|span| file.source.position(span.start, ColumnUnit::Chars).line).max().unwrap_or(1);
    last.to_string().len() + " = ".len()
}

/// Where the finding is: with the source lines, or without where they are too long to be read.
fn place<'a>(file: &'a File, finding: &'a Finding) -> Element<'a> {
    let name = plain(file.source.name());
    let position = file.source.position(finding.span.start, ColumnUnit::Chars);
    let text = file.source.text();
    let line = file.source.line(finding.span.start);
    if line.len() > LONG_LINE {
        return Origin::path(name).line(position.line as usize).char_column(position.column as usize).into();
    }
    let labels: Vec<&Label> = finding.labels.iter().filter(|label| distance(label.span, finding.span) <= FAR).collect();
    let lines = labels.iter().map(|label| file.source.line(label.span.start)).chain([line]);
    let window = lines.reduce(|one, other| one.start.min(other.start)..one.end.max(other.end)).unwrap_or(0..0);
    let mark =
        |kind: AnnotationKind, span: Span, label: String| kind.span(shown(&file.source, &window, span)).label(label);
    let first_line = file.source.position(window.start as u32, ColumnUnit::Chars).line;
    Snippet::source(plain(&text[window.clone()]))
        .path(name)
        .line_start(first_line as usize)
        .annotation(mark(AnnotationKind::Primary, finding.span, finding.label(file.lang)))
        .annotations(
            labels.iter().map(|label| mark(AnnotationKind::Context, label.span, finding.label_text(label, file.lang))),
        )
        .into()
}

fn distance(one: Span, other: Span) -> u32 {
    one.start.abs_diff(other.start)
}

/// A span as a range of the text that is shown: cut at the end of its first line.
fn shown(source: &Source, window: &Range<usize>, span: Span) -> Range<usize> {
    let (text, line) = (source.text(), source.line(span.start));
    let place = |offset: u32| {
        let offset = text.floor_char_boundary(offset as usize).clamp(line.start, line.end);
        plain(&text[window.start.min(offset)..offset]).len()
    };
    place(span.start)..place(span.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Fix, Safety};
    use crate::report::samples;

    fn written(files: &[File], width: usize) -> String {
        samples::written_of(&mut Human { width, styled: false }, files)
    }

    fn with_text(text: &str, part: &str) -> [File; 1] {
        let finding = Finding { span: samples::span_of(text, part), labels: Vec::new(), ..samples::no_role() };
        [File { findings: vec![finding], ..samples::file("sak.yaml", text, Lang::Nb) }]
    }

    #[test]
    fn a_finding_shows_place_law_and_advice() {
        insta::assert_snapshot!(written(&samples::files(), 80), @r#"
        feil[PLAN-14]: L9 har ingen rolle
         --> saker/sak.yaml:4:30
          |
        4 |   hva: "🎵🎵 blåbærsyltetøy" # L9
          |                                ^^ uten rolle
        5 |   start: 2026-09-14
          |          ---------- begynner her
          |
          = hjemmel: opplæringslova § 12-4 tredje ledd bokstav d (lov eller forskrift)
          = hjemmel: Udirs rundskriv om skolemiljø punkt 6.4 (veiledning)
          = gjør dette: Skriv hvem som skal gjennomføre tiltaket, med kode for en
                        person som arbeider på skolen og som står under personer.

        advarsel[PLAN-00]: Planen kom 1 skoledag for sent
         --> saker/sak.yaml:3:9
          |
        3 |   dato: 2026-09-29
          |         ^^^^^^^^^^ for sent
          |
          = hjemmel: Udirs rundskriv om skolemiljø punkt 6.4 (veiledning)
          = gjør dette: Skriv hvorfor.

        1 feil, 1 advarsel i 2 filer.
        Mer om et funn: brille explain PLAN-14
        "#);
    }

    #[test]
    fn nynorsk() {
        insta::assert_snapshot!(written(&samples::files_in(Lang::Nn), 120), @r#"
        feil[PLAN-14]: L9 har inga rolle
         --> saker/sak.yaml:4:30
          |
        4 |   hva: "🎵🎵 blåbærsyltetøy" # L9
          |                                ^^ utan rolle
        5 |   start: 2026-09-14
          |          ---------- byrjar her
          |
          = heimel: opplæringslova § 12-4 tredje ledd bokstav d (lov eller forskrift)
          = heimel: rundskrivet frå Udir om skolemiljø punkt 6.4 (rettleiing)
          = gjer dette: Skriv kven som skal gjennomføre tiltaket, med kode for ein person som arbeider på skolen og som står
                        under personar.

        åtvaring[PLAN-00]: Planen kom 1 skoledag for seint
         --> saker/sak.yaml:3:9
          |
        3 |   dato: 2026-09-29
          |         ^^^^^^^^^^ for seint
          |
          = heimel: rundskrivet frå Udir om skolemiljø punkt 6.4 (rettleiing)
          = gjer dette: Skriv kvifor.

        1 feil, 1 åtvaring i 2 filer.
        Meir om eit funn: brille explain PLAN-14
        "#);
    }

    #[test]
    fn english() {
        insta::assert_snapshot!(written(&samples::files_in(Lang::En), 120), @r#"
        error[PLAN-14]: L9 has no role
         --> saker/sak.yaml:4:30
          |
        4 |   hva: "🎵🎵 blåbærsyltetøy" # L9
          |                                ^^ no role
        5 |   start: 2026-09-14
          |          ---------- begins here
          |
          = basis: Education Act § 12-4 third paragraph letter d (statute or regulation)
          = basis: Udir's circular on the school environment, 6.4 (official guidance)
          = do this: Write who shall carry out the measure, with the code of a person who works at the school and is listed as
                     such.

        warning[PLAN-00]: The plan came 1 school day late
         --> saker/sak.yaml:3:9
          |
        3 |   dato: 2026-09-29
          |         ^^^^^^^^^^ late
          |
          = basis: Udir's circular on the school environment, 6.4 (official guidance)
          = do this: Say why.

        1 error, 1 warning in 2 files.
        More about a finding: brille explain PLAN-14
        "#);
    }

    #[test]
    fn what_can_be_mended_is_counted() {
        let mended = |safeties: &[Safety], lang| {
            let finding = |safety: &Safety| Finding {
                fix: Some(Fix { safety: *safety, edits: Vec::new() }),
                ..samples::no_role()
            };
            let findings = safeties.iter().map(finding).collect();
            let written = written(&[File { findings, ..samples::file("sak.yaml", samples::TEXT, lang) }], 80);
            written.lines().rev().nth(1).unwrap_or_default().to_owned()
        };
        use Safety::{Safe, Unsafe};
        assert_eq!(mended(&[Safe, Safe], Lang::Nb), "2 kan rettes med: brille fix");
        assert_eq!(mended(&[Safe, Unsafe], Lang::Nn), "1 kan rettast med: brille fix (1 til med --unsafe)");
        assert_eq!(mended(&[Unsafe], Lang::En), "1 can be mended with: brille fix --unsafe");
    }

    #[test]
    fn nothing_is_wider_than_the_terminal() {
        for width in 50..100 {
            let text = written(&samples::files(), width);
            let too_wide = text.lines().find(|line| textwrap::core::display_width(line) > width);
            assert_eq!(too_wide, None, "{width}");
        }
    }

    #[test]
    fn a_very_long_line_is_cut_around_the_place() {
        let text = format!("hva: {} HER {}", "å ".repeat(900), "ø ".repeat(900));
        insta::assert_snapshot!(written(&with_text(&text, "HER"), 80).lines().take(5).collect::<Vec<_>>().join("\n"), @r"
        feil[PLAN-14]: L9 har ingen rolle
         --> sak.yaml:1:1807
          |
        1 | ... å å å å å å å å å å å å å  HER ø ø ø ø ø ø ø ø ø ø ø ø ø ø ø ø ø ø ø ...
          |                                ^^^ uten rolle
        ");
    }

    #[test]
    fn a_line_that_nobody_can_read_is_not_shown() {
        let text = format!("hva: {} HER", "å ".repeat(9_000));
        insta::assert_snapshot!(written(&with_text(&text, "HER"), 80), @r"
        feil[PLAN-14]: L9 har ingen rolle
        --> sak.yaml:1:18007
         = hjemmel: opplæringslova § 12-4 tredje ledd bokstav d (lov eller forskrift)
         = hjemmel: Udirs rundskriv om skolemiljø punkt 6.4 (veiledning)
         = gjør dette: Skriv hvem som skal gjennomføre tiltaket, med kode for en
                       person som arbeider på skolen og som står under personer.

        1 feil i 1 fil.
        Mer om et funn: brille explain PLAN-14
        ");
    }

    #[test]
    fn nothing_that_steers_a_terminal_is_shown() {
        let text = "hva: \u{1b}[2J\u{9b}\u{202e} HER\u{7}";
        let shown = written(&with_text(text, "HER"), 80);
        assert!(!shown.contains(['\u{1b}', '\u{9b}', '\u{202e}', '\u{7}']), "{shown}");
        assert!(shown.contains("␛[2J"), "{shown}");
    }

    #[test]
    fn any_span_in_any_text_can_be_shown() {
        for text in ["", "\u{feff}", "\r\n", "a\r", "å\n\n", "\u{feff}a: 1\r\rb: 2\r\n\n"] {
            for start in 0..=text.len() as u32 + 1 {
                for end in start..=text.len() as u32 + 1 {
                    let mut files = with_text(text, "");
                    files[0].findings[0].span = Span::new(start, end);
                    assert!(!written(&files, 80).is_empty());
                }
            }
        }
    }
}
