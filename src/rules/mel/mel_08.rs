//! MEL-08: a case that is judged not serious, although it has signs of one, has a reason.

use super::{INDICATOR, names_indicator};
use crate::case::YesNo;
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "MEL-08",
    severity: Severity::Note,
    basis: &[&law::OWN_PROPOSAL, &law::REPORT_AND_ACT],
    title: Text::new(
        "En sak med tegn på alvor som er vurdert som ikke alvorlig, har en grunn",
        "Ei sak med teikn på alvor som er vurdert som ikkje alvorleg, har ein grunn",
        "A case with signs of gravity that was judged not serious has a reason",
    ),
    why: Text::new(
        "Vold, seksuelle krenkelser, trusler, våpen, at eleven skader seg selv, at det har vart lenge, at mange er \
         med, eller at tiltak ikke har virket, er vanlige tegn på at en sak er alvorlig. Skolen kan likevel ha rett i \
         at den ikke er det. Én linje om hvorfor viser at noen har tenkt over det.",
        "Vald, seksuelle krenkingar, trugsmål, våpen, at eleven skader seg sjølv, at det har vart lenge, at mange er \
         med, eller at tiltak ikkje har verka, er vanlege teikn på at ei sak er alvorleg. Skolen kan likevel ha rett \
         i at ho ikkje er det. Ei linje om kvifor viser at nokon har tenkt over det.",
        "Violence, sexual violations, threats, weapons, self-harm, that it has lasted long, that many take part, or \
         that measures have not helped, are common signs of a serious case. The school may still be right that it is \
         not serious. One line on why shows that somebody has thought about it.",
    ),
    limits: Text::new(
        "Loven sier ikke hva som er alvorlig, og den krever ingen begrunnelse her; det er brilles eget forslag, og \
         bare en merknad. Regelen ser på `krenkelsesform` og `kjennetegn` i meldingen, ikke på det som står i \
         teksten.",
        "Lova seier ikkje kva som er alvorleg, og ho krev inga grunngiving her; det er brille sitt eige framlegg, og \
         berre ein merknad. Regelen ser på `krenkelsesform` og `kjennetegn` i meldinga, ikkje på det som står i \
         teksten.",
        "The Act does not say what is serious, and it requires no reason here; that is brille's own proposal, and \
         only a note. The rule looks at `krenkelsesform` and `kjennetegn` of the report, not at what its text says.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NO_REASON],
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
    kanal: samtale
    krenker: elev
    beskrivelse: F1 forteller at E1 har stått alene siden i vår.
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei, kjennetegn: [langvarig], begrunnelse: E1 har andre venner. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    kanal: samtale
    krenker: elev
    beskrivelse: F1 forteller at E1 har stått alene siden i vår.
    alvorlighet:
      vurdert: 2026-09-08
      av: R1
      alvorlig: nei # <-
      kjennetegn: [langvarig]
",
        },
    ],
    check: Some(check),
};

static NO_REASON: Message = Message {
    headline: Text::new(
        "Meldingen nevner {sign}, men er vurdert som ikke alvorlig uten at filen sier hvorfor.",
        "Meldinga nemner {sign}, men er vurdert som ikkje alvorleg utan at fila seier kvifor.",
        "The report names {sign}, but was judged not serious, and the file does not say why.",
    ),
    label: Text::new("uten `begrunnelse`", "utan `begrunnelse`", "without `begrunnelse`"),
    help: Text::new(
        "Skriv én linje under `begrunnelse`, eller vurder på nytt om saken er alvorlig.",
        "Skriv éi linje under `begrunnelse`, eller vurder på nytt om saka er alvorleg.",
        "State it in one line under `begrunnelse`, or judge anew whether the case is serious.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for report in &context.case.reports {
        let Some(seriousness) = &report.seriousness else { continue };
        let Some(answer) = seriousness.serious.filter(|answer| answer.value == YesNo::No) else { continue };
        let Some((sign, sign_at)) = names_indicator(report) else { continue };
        if context.gaps.plainly_lack(seriousness.node, "begrunnelse") {
            let found = Found::at(&NO_REASON, answer.node).label(sign_at, INDICATOR);
            findings.add(found.arg("sign", Arg::Key(sign.to_owned())));
        }
    }
}
