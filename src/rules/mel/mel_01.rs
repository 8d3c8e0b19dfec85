//! MEL-01: the report says when and how the school came to know.

use crate::case::{Day, Extent};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "MEL-01",
    severity: Severity::Warning,
    basis: &[&law::DOCUMENTATION, &law::REPORT_AND_ACT],
    title: Text::new(
        "Meldingen sier når og hvordan skolen fikk vite om saken",
        "Meldinga seier når og korleis skolen fekk vite om saka",
        "The report says when and how the school came to know",
    ),
    why: Text::new(
        "Plikten til å undersøke og hjelpe begynner den dagen noen på skolen får mistanke eller kjennskap. Alt som skal \
         skje snarest, regnes fra den dagen. Skolen skal dokumentere hva den gjør i saken, og da må det være klart når \
         og hvordan den fikk vite om den.",
        "Plikta til å undersøkje og hjelpe byrjar den dagen nokon på skolen får mistanke eller kjennskap. Alt som skal \
         skje snarast, blir rekna frå den dagen. Skolen skal dokumentere kva han gjer i saka, og då må det vere klart \
         når og korleis han fekk vite om ho.",
        "The duty to investigate and help begins on the day somebody at the school suspects or knows. All that shall \
         happen as soon as possible counts from that day. The school shall document what it does in the case, and then \
         it must be clear when and how it came to know.",
    ),
    limits: Text::new(
        "Regelen ser ikke om datoen er sann, bare om den ligger fram i tid. At `kanal` mangler, er en merknad og \
         brilles eget forslag; regelen spør ikke etter den den første dagen eller når `omfang` er `enkel`. At dato, avsender og mottaker \
         mangler, sier skjemaet fra om.",
        "Regelen ser ikkje om datoen er sann, berre om han ligg fram i tid. At `kanal` manglar, er ein merknad og \
         brille sitt eige framlegg; regelen spør ikkje etter han den første dagen eller når `omfang` er `enkel`. At dato, avsendar og mottakar \
         manglar, seier skjemaet frå om.",
        "The rule does not see whether the date is true, only whether it lies in the future. A missing `kanal` is a note \
         and brille's own proposal; the rule does not ask for it on the first day or where `omfang` is `enkel`. The schema tells where the \
         date, the sender or the receiver is missing.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&FUTURE, &NO_CHANNEL],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    kanal: telefon
    krenker: elev
    beskrivelse: F1 forteller at E1 blir stående alene i storefri.
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1 # <-
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    krenker: elev
    beskrivelse: F1 forteller at E1 blir stående alene i storefri.
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei }
  - id: M2
    dato: 2026-11-07 # <-
    fra: F1
    mottatt_av: R1
    kanal: telefon
    krenker: elev
    beskrivelse: F1 forteller at E1 ble sittende alene på bussen.
",
        },
    ],
    check: Some(check),
};

static FUTURE: Message = Message {
    headline: Text::new(
        "Meldingen {report} er datert {date}, som er fram i tid.",
        "Meldinga {report} er datert {date}, som er fram i tid.",
        "The report {report} is dated {date}, which lies in the future.",
    ),
    label: Text::new("fram i tid", "fram i tid", "in the future"),
    help: Text::new(
        "Rett datoen til den dagen noen på skolen fikk vite om saken.",
        "Rett datoen til den dagen nokon på skolen fekk vite om saka.",
        "Correct the date to the day on which somebody at the school came to know.",
    ),
};

static NO_CHANNEL: Message = Message {
    headline: Text::new(
        "Meldingen {report} sier ikke hvordan skolen fikk vite om saken.",
        "Meldinga {report} seier ikkje korleis skolen fekk vite om saka.",
        "The report {report} does not say how the school came to know.",
    ),
    label: Text::new("mangler `kanal`", "manglar `kanal`", "lacks `kanal`"),
    help: Text::new(
        "Skriv under `kanal` om det var i en samtale, på telefon, i en melding eller noe noen selv så.",
        "Skriv under `kanal` om det var i ein samtale, på telefon, i ei melding eller noko nokon sjølv såg.",
        "Record under `kanal` whether it was in a talk, on the phone, in a message or something that somebody saw.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for report in &context.case.reports {
        if let Some((date, date_at)) = report.date.and_then(Day::dated).filter(|(date, _)| *date > context.today) {
            let found = Found::at(&FUTURE, date_at).arg("date", Arg::Date(date));
            findings.add(found.arg("report", named(report.id)));
        }
        let is_past = report.date.and_then(|day| day.date).is_some_and(|date| date < context.today);
        let asks_much = context.case.extent() != Extent::Light;
        if is_past && asks_much && context.gaps.plainly_lack(report.node, "kanal") {
            let found = Found::in_section(&NO_CHANNEL, report.node).severity(Severity::Note);
            findings.add(found.arg("report", named(report.id)));
        }
    }
}
