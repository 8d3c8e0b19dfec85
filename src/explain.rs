//! A rule's page, made from its metadata alone.

use jiff::civil::Date;

use crate::finding::{Message, fill};
use crate::lang::{self, Lang, Text};
use crate::law::{self, Provision};
use crate::rules::{self, By, Rule, Setting, Unruled};

/// Longer lines of prose are hard to read.
pub const PROSE_WIDTH: usize = 100;

const LEVEL: Text = Text::new("Nivå", "Nivå", "Level");
const SINCE: Text = Text::new("Siden brille", "Sidan brille", "Since brille");
const BASIS: Text = Text::new("Hjemmel", "Heimel", "Legal basis");
const WHY: Text = Text::new("Hvorfor", "Kvifor", "Why");
const MESSAGES: Text = Text::new("Funn, og hva du kan gjøre", "Funn, og kva du kan gjere", "Findings, and what to do");
const LIMITS: Text =
    Text::new("Det regelen ikke kan vurdere", "Det regelen ikkje kan vurdere", "What the rule cannot judge");
const SETTINGS: Text = Text::new("Tall som kan endres", "Tal som kan endrast", "Numbers that can be changed");
const TOGETHER: Text = Text::new("Sier ofte fra sammen med", "Seier ofte frå saman med", "Often speaks together with");
const HOLDS_FROM: Text = Text::new("Kravet gjelder fra", "Kravet gjeld frå", "The requirement holds from");
const NO_RULE: Text = Text::new("Ingen regel", "Ingen regel", "No rule");
const RULES: Text = Text::new("Reglene i brille", "Reglane i brille", "The rules of brille");
const UNRULED: Text = Text::new("Krav uten regel", "Krav utan regel", "Requirements without a rule");
const ABOUT: Text = Text::new(
    "Laget av reglenes egne opplysninger med `brille rules --format markdown`. Et funn er bare feil når lov eller \
     forskrift klart ikke er fulgt; veiledning gir advarsel, god praksis merknad. At brille er taus, betyr at form og \
     spor er på plass, ikke at plikten er oppfylt.",
    "Laga av opplysningane i reglane sjølve med `brille rules --format markdown`. Eit funn er berre feil når lov eller \
     forskrift klart ikkje er følgd; rettleiing gir åtvaring, god praksis merknad. At brille teier, tyder at form og \
     spor er på plass, ikkje at plikta er oppfylt.",
    "Made from the rules' own metadata with `brille rules --format markdown`. A finding is an error only where a \
     statute or regulation is plainly not met; guidance gives a warning, good practice a note. Silence means that form \
     and traceability were found, not that the duty is fulfilled.",
);
const BAD: Text = Text::new(
    "Slik gir det funn, på linjer med `# <-`",
    "Slik gir det funn, på linjer med `# <-`",
    "This gives findings, on lines with `# <-`",
);
const GOOD: Text = Text::new("Slik er det i orden", "Slik er det i orden", "This is in order");
const AS_IT_IS: Text = Text::new(
    "Saken som eksemplene bygger på, er i orden som den er.",
    "Saka som døma byggjer på, er i orden som ho er.",
    "The case that the examples rest on is in order as it is.",
);
const BEFORE: Text = Text::new("før det", "før det", "before that");
const PRIVATE: Text = Text::new("i en privatskole", "i ein privatskole", "in a private school");
const IN_FORCE: Text = Text::new("i kraft fra", "i kraft frå", "in force from");

/// The page of a rule as Markdown, its prose broken at `width` columns.
pub fn page(rule: &Rule, lang: Lang, width: usize) -> String {
    rule_at(Heading(1), rule, lang, width)
}

/// The page of a requirement that no rule checks, as Markdown.
pub fn page_without_rule(unruled: &Unruled, lang: Lang, width: usize) -> String {
    unruled_at(Heading(1), unruled, lang, width)
}

/// The pages of all rules, and the requirements without one, as one Markdown document.
pub fn book(lang: Lang, width: usize) -> String {
    let pages = rules::all().map(|rule| rule_at(Heading(2), rule, lang, width));
    let unruled = rules::unruled().map(|unruled| unruled_at(Heading(2), unruled, lang, width));
    let opening = [Heading(1).of(RULES.get(lang)) + "\n", textwrap::fill(ABOUT.get(lang), width) + "\n"];
    let between = Heading(1).of(UNRULED.get(lang)) + "\n";
    joined(opening.into_iter().chain(pages).chain([between]).chain(unruled), "\n")
}

/// The level of a page's heading in Markdown, from 1.
#[derive(Clone, Copy)]
struct Heading(usize);

impl Heading {
    fn of(self, text: &str) -> String {
        format!("{} {text}", "#".repeat(self.0))
    }

    /// A part of the page with its own heading; nothing where there is no text.
    fn section(self, title: Text, lang: Lang, text: &str) -> String {
        if text.is_empty() { String::new() } else { format!("{}\n\n{text}", Heading(self.0 + 1).of(title.get(lang))) }
    }
}

fn rule_at(heading: Heading, rule: &Rule, lang: Lang, width: usize) -> String {
    let fill = |text: &str| textwrap::fill(text, width);
    let item =
        |text: &str| textwrap::fill(text, textwrap::Options::new(width).initial_indent("- ").subsequent_indent("  "));
    let basis = rule.basis.iter().map(|provision| source(provision, rule.from, lang));
    let messages = rule.missing.iter().chain(rule.messages).map(|message| item(&advice(message, lang)));
    let settings = rule.settings.iter().map(|one| item(&setting(one, lang)));
    let parts = [
        heading.of(&format!("{}: {}", rule.code, rule.title.get(lang))),
        header(rule, lang),
        heading.section(BASIS, lang, &joined(basis, "\n")),
        heading.section(WHY, lang, &fill(rule.why.get(lang))),
        heading.section(MESSAGES, lang, &joined(messages, "\n")),
        heading.section(BAD, lang, &examples(rule, false, lang, width)),
        heading.section(GOOD, lang, &examples(rule, true, lang, width)),
        heading.section(LIMITS, lang, &fill(rule.limits.get(lang))),
        heading.section(SETTINGS, lang, &joined(settings, "\n")),
        heading.section(TOGETHER, lang, &fill(&rule.together.join(", "))),
    ];
    joined(parts.into_iter().filter(|part| !part.is_empty()), "\n\n") + "\n"
}

fn unruled_at(heading: Heading, unruled: &Unruled, lang: Lang, width: usize) -> String {
    let by = unruled.by.describe().get(lang);
    let by = match unruled.by {
        By::OtherRule(code) => format!("{by}, {code}"),
        _ => by.to_owned(),
    };
    let title = heading.of(&format!("{}: {}", unruled.code, unruled.title.get(lang)));
    let why = textwrap::fill(unruled.why.get(lang), width);
    format!("{title}\n\n{}: {by}.\n\n{why}\n", NO_RULE.get(lang))
}

fn header(rule: &Rule, lang: Lang) -> String {
    let level = format!("{}: {}. {} {}.", LEVEL.get(lang), rule.severity.word(lang), SINCE.get(lang), rule.since);
    let from = rule.from.map(|day| format!(" {} {}.", HOLDS_FROM.get(lang), lang::date_in_words(lang, day)));
    level + &from.unwrap_or_default()
}

fn setting(setting: &Setting, lang: Lang) -> String {
    let source = setting.source;
    let (meaning, cite) = (setting.meaning.get(lang), source.cite.get(lang));
    format!("`{}`: {}. {meaning} ({cite}; {})", setting.key, setting.default, source.force.describe(lang))
}

/// A provision, with what said the same before it: not where the requirement holds only from the day it came.
fn source(provision: &'static Provision, from: Option<Date>, lang: Lang) -> String {
    let since = provision.in_force_from.map(|day| {
        let earlier = day.yesterday().map_or(provision, |before| provision.on(before));
        let is_told = earlier.id != provision.id && from.is_none_or(|from| from < day);
        let earlier = is_told.then(|| format!("; {} {}", BEFORE.get(lang), earlier.cite.get(lang)));
        let from = lang::date_in_words(lang, day);
        format!(", {} {from}{}", IN_FORCE.get(lang), earlier.unwrap_or_default())
    });
    let private = provision.in_private_schools().map(|own| format!("; {} {}", PRIVATE.get(lang), own.cite.get(lang)));
    let force = provision.force.describe(lang);
    let more = since.unwrap_or_default() + &private.unwrap_or_default();
    format!("- [{}]({}): {force}{more}", provision.cite.get(lang), provision.url)
}

fn advice(message: &Message, lang: Lang) -> String {
    let general = |text: Text| general(&fill(&law::told(text.get(lang), None, lang), &rules::IN_GENERAL, lang));
    format!("**{}** {}", general(message.headline), general(message.help))
}

/// A message with `…` where a finding names the case's own codes, dates and counts.
fn general(template: &str) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        text.push('…');
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    text + rest
}

fn examples(rule: &Rule, good: bool, lang: Lang, width: usize) -> String {
    let examples: Vec<_> = rule.examples.iter().filter(|example| example.good == good).collect();
    // The base case as it is has nothing to show; other examples say more.
    let shown_ones = examples.iter().filter(|example| !shown(example.yaml).is_empty());
    if !examples.is_empty() && shown_ones.clone().next().is_none() {
        return textwrap::fill(AS_IT_IS.get(lang), width);
    }
    joined(shown_ones.map(|example| format!("```yaml\n{}\n```", shown(example.yaml))), "\n\n")
}

/// An example without the line that tells which sections the base case must lack; what is known from outside the file
/// stays, for without it the example says nothing.
fn shown(yaml: &str) -> String {
    let lines = yaml.trim_matches('\n').lines().filter(|line| !line.starts_with("# uten:"));
    lines.collect::<Vec<_>>().join("\n")
}

fn joined(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Severity;
    use crate::law;
    use crate::rules::Example;

    static MISSING: Message = Message {
        headline: Text::new("{id} mangler dato.", "{id} manglar dato.", "{id} has no date."),
        label: Text::new("uten dato", "utan dato", "no date"),
        help: Text::new("Skriv dagen.", "Skriv dagen.", "Write the day."),
    };

    static RULE: Rule = Rule {
        code: "PLAN-10",
        severity: Severity::Error,
        basis: &[&law::PLAN_C],
        title: Text::new("Når tiltaket gjennomføres", "Når tiltaket blir gjennomført", "When it is done"),
        why: Text::new("Loven krever det.", "Lova krev det.", "The law asks for it."),
        limits: Text::new("Om dagen passer.", "Om dagen passar.", "Whether the day is a good one."),
        since: "0.1.0",
        from: None,
        settings: &[],
        together: &[],
        missing: Some(&MISSING),
        messages: &[],
        examples: &[
            Example { good: false, date: "2026-10-01", yaml: "plan: {} # <-\n" },
            Example { good: true, date: "2026-10-01", yaml: "plan: { dato: 2026-09-29 }\n" },
        ],
        check: None,
    };

    #[test]
    fn the_page_says_what_why_and_by_which_law() {
        insta::assert_snapshot!(page(&RULE, Lang::Nb, 80), @r"
        # PLAN-10: Når tiltaket gjennomføres

        Nivå: feil. Siden brille 0.1.0.

        ## Hjemmel

        - [opplæringslova § 12-4 tredje ledd bokstav c](https://lovdata.no/lov/2023-06-09-30/§12-4): lov eller forskrift, i kraft fra 1. august 2024; før det opplæringslova av 1998 § 9 A-4

        ## Hvorfor

        Loven krever det.

        ## Funn, og hva du kan gjøre

        - **… mangler dato.** Skriv dagen.

        ## Slik gir det funn, på linjer med `# <-`

        ```yaml
        plan: {} # <-
        ```

        ## Slik er det i orden

        ```yaml
        plan: { dato: 2026-09-29 }
        ```

        ## Det regelen ikke kan vurdere

        Om dagen passer.
        ");
    }

    #[test]
    fn a_page_names_head_and_owner_and_shows_no_empty_example() {
        for rule in rules::all() {
            let page = page(rule, Lang::Nb, 80);
            assert!(!page.contains("```yaml\n\n```"), "{page}");
        }
        let told = |code| page(rules::by_code(code).unwrap(), Lang::Nb, 1000);
        assert!(told("EVA-11").contains("skal den meldes til kommunen eller fylkeskommunen."));
        assert!(told("MEL-15").contains("Sa foreldrene eller eleven fra rett til rektor,"));
    }

    #[test]
    fn a_page_names_what_binds_a_private_school() {
        let told = |code| page(rules::by_code(code).unwrap(), Lang::Nb, 1000);
        assert!(told("GRI-03").contains("; i en privatskole privatskolelova § 3-10 c"));
        assert!(!told("PLAN-14").contains("privatskolelova"));
    }

    #[test]
    fn a_requirement_of_the_new_act_alone_names_no_earlier_one() {
        let told = |code| page(rules::by_code(code).unwrap(), Lang::Nb, 1000);
        for (code, names) in [("PLAN-16", false), ("GRI-03", false), ("PLAN-14", true), ("HOR-01", true)] {
            assert_eq!(told(code).contains("før det opplæringslova av 1998"), names, "{code}");
        }
    }

    #[test]
    fn every_rule_has_a_page_in_every_language() {
        for rule in rules::all() {
            for lang in Lang::ALL {
                let page = page(rule, lang, 80);
                assert!(
                    page.contains(rule.code) && page.contains(rule.why.get(lang).split(' ').next().unwrap()),
                    "{page}"
                );
                assert!(!page.lines().any(|line| line.starts_with("- **") && line.contains('{')), "{page}");
            }
        }
    }
}
