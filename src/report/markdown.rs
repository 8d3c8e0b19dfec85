//! Markdown, as the summary of a job on GitHub and as a comment: the rules that found something, and where.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::{File, Format, Summary, plain, words};
use crate::finding::{Finding, Severity};
use crate::lang::Lang;
use crate::rules;
use crate::source::ColumnUnit;

/// GitHub refuses a summary beyond 1 MiB. So much is taken by the findings of each level, in bytes.
const ROOM: usize = 300_000;

/// The format Markdown. It is written at the end, since what is found in all files stands first.
#[derive(Clone, Debug, Default)]
pub struct Markdown {
    rules: BTreeMap<&'static str, usize>,
    levels: [Section; 3],
}

/// The findings of a level.
#[derive(Clone, Debug, Default)]
struct Section {
    rows: String,
    left_out: usize,
}

impl Format for Markdown {
    fn file(&mut self, file: &File, _: &mut dyn Write) -> io::Result<()> {
        for finding in &file.findings {
            *self.rules.entry(finding.code).or_default() += 1;
            let section = &mut self.levels[finding.severity as usize];
            let row = row(file, finding);
            if section.rows.len() + row.len() <= ROOM {
                section.rows.push_str(&row);
            } else {
                section.left_out += 1;
            }
        }
        Ok(())
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        let lang = summary.lang();
        writeln!(out, "## brille\n\n{}", words::summary(summary))?;
        if self.rules.is_empty() {
            return Ok(());
        }
        self.write_rules(lang, out)?;
        for severity in [Severity::Error, Severity::Warning, Severity::Note] {
            self.levels[severity as usize].write(severity, lang, out)?;
        }
        Ok(())
    }
}

impl Markdown {
    /// The rules that found something, in the order of the catalogue.
    fn write_rules(&self, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "\n| {} | | {} |\n| --- | --- | ---: |", words::RULE.get(lang), words::FINDINGS.get(lang))?;
        for rule in rules::all() {
            if let Some(count) = self.rules.get(rule.code) {
                writeln!(out, "| {} | {} | {count} |", rule.code, prose(rule.title.get(lang)))?;
            }
        }
        Ok(())
    }
}

impl Section {
    fn write(&self, severity: Severity, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
        if self.rows.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n### {}\n", words::levels(severity, lang))?;
        writeln!(out, "| {} | {} | |\n| --- | --- | --- |", words::PLACE.get(lang), words::RULE.get(lang))?;
        out.write_all(self.rows.as_bytes())?;
        match self.left_out {
            0 => Ok(()),
            count => writeln!(out, "\n{}", words::left_out(lang, count)),
        }
    }
}

fn row(file: &File, finding: &Finding) -> String {
    let line = file.source.position(finding.span.start, ColumnUnit::Chars).line;
    let place = code(&format!("{}:{line}", file.path));
    format!("| {place} | {} | {} |\n", finding.code, prose(&finding.headline(file.lang)))
}

/// A text of the tool's own, in which keys stand between backticks.
pub fn prose(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(at, part)| if at % 2 == 0 { cell(part) } else { part.replace('|', "\\|") });
    parts.collect::<Vec<_>>().join("`")
}

/// A path as code, in which GitHub looks for no names and no links. Neither code nor a table can hold some signs.
pub fn code(path: &str) -> String {
    let path = plain(path).replace(['\n', '\t'], " ");
    let mut code = String::new();
    for part in path.split_inclusive(['`', '|']) {
        let (words, sign) = match part.strip_suffix('`') {
            Some(words) => (words, "&#96;"),
            None => part.strip_suffix('|').map_or((part, ""), |words| (words, "&#124;")),
        };
        if !words.is_empty() {
            code.extend(["`", words, "`"]);
        }
        code.push_str(sign);
    }
    code
}

/// A text on one line in which nothing is markup.
pub fn cell(text: &str) -> String {
    let mut cell = String::new();
    for letter in plain(text).chars() {
        match letter {
            '\n' | '\t' => cell.push(' '),
            '&' => cell.push_str("&amp;"),
            '<' => cell.push_str("&lt;"),
            '>' => cell.push_str("&gt;"),
            '`' | '|' | '\\' | '*' | '_' | '[' | ']' | '#' | '!' | '~' | '@' => cell.extend(['\\', letter]),
            letter => cell.push(letter),
        }
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples;

    #[test]
    fn rules_first_and_then_the_places_by_level() {
        insta::assert_snapshot!(samples::written(&mut Markdown::default()), @r"
        ## brille

        1 feil, 1 advarsel i 2 filer.

        | Regel | | Funn |
        | --- | --- | ---: |
        | PLAN-00 | Saken har en skriftlig plan når skolen setter inn tiltak | 1 |
        | PLAN-14 | Hvert tiltak sier hvem som skal gjennomføre det | 1 |

        ### Feil

        | Sted | Regel | |
        | --- | --- | --- |
        | `saker/sak.yaml:4` | PLAN-14 | L9 har ingen rolle |

        ### Advarsler

        | Sted | Regel | |
        | --- | --- | --- |
        | `saker/sak.yaml:3` | PLAN-00 | Planen kom 1 skoledag for sent |
        ");
    }

    #[test]
    fn nothing_found_is_one_line() {
        insta::assert_snapshot!(samples::written_of(&mut Markdown::default(), &samples::files()[1..]), @r"
        ## brille

        Ingen funn i 1 fil.
        ");
    }

    #[test]
    fn no_name_of_a_file_is_markup_and_keys_are_code() {
        assert_eq!(prose("Feltet `utføres_av` er *tomt*"), "Feltet `utføres_av` er \\*tomt\\*");
        assert_eq!(code("a|b`c`@d\n#1.yaml:4"), "`a`&#124;`b`&#96;`c`&#96;`@d #1.yaml:4`");
        assert_eq!(cell("a|b\n<b>*x*</b> [y](z) @hei"), "a\\|b &lt;b&gt;\\*x\\*&lt;/b&gt; \\[y\\](z) \\@hei");
    }

    #[test]
    fn a_summary_is_never_too_long_and_says_what_it_leaves_out() {
        let findings = vec![samples::no_role(); 30_000];
        let file = File { findings, ..samples::files().swap_remove(0) };
        let written = samples::written_of(&mut Markdown::default(), &[file]);
        assert!(written.len() < 1 << 20 && written.contains("| PLAN-14 |"));
        let shown = written.matches("| `saker/sak.yaml:4` |").count();
        assert!(written.ends_with(&format!("{} funn til er ikke vist her.\n", 30_000 - shown)), "{shown}");
    }
}
