//! MEL-05: uncertainty is no reason to stop at a report.

use crate::case::YesNo;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "MEL-05",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_REPORTING, &law::REPORT_AND_ACT],
    title: Text::new(
        "En melding som ikke er fulgt opp, har en grunn",
        "Ei melding som ikkje er følgd opp, har ein grunn",
        "A report that was not followed up has a reason",
    ),
    why: Text::new(
        "Terskelen for å melde fra er lav: det er nok å ha mistanke, og tvil er ingen grunn til å la være. Blir en \
         melding liggende uten at noen sier hvorfor, kan ingen se om en elev ble glemt.",
        "Terskelen for å melde frå er låg: det er nok å ha mistanke, og tvil er ingen grunn til å la vere. Blir ei \
         melding liggjande utan at nokon seier kvifor, kan ingen sjå om ein elev vart gløymd.",
        "The threshold for reporting is low: a suspicion is enough, and doubt is no reason to hold back. Where a report \
         is left lying and nobody says why, nobody can see whether a pupil was forgotten.",
    ),
    limits: Text::new(
        "Regelen tar filen på ordet: `fulgt_opp: nei` uten grunn gir advarsel. Den vurderer ikke om grunnen holder. En \
         melding fra eleven selv hører til MEL-04.",
        "Regelen tek fila på ordet: `fulgt_opp: nei` utan grunn gir åtvaring. Han vurderer ikkje om grunnen held. Ei \
         melding frå eleven sjølv høyrer til MEL-04.",
        "The rule takes the file at its word: `fulgt_opp: nei` without a reason gives a warning. It does not judge \
         whether the reason holds. A report by the pupil belongs to MEL-04.",
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
    beskrivelse: F1 forteller at E1 blir stående alene i storefri.
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei }
  - id: M2
    dato: 2026-09-21
    fra: F1
    mottatt_av: R1
    kanal: telefon
    krenker: ukjent
    beskrivelse: F1 sier at lua til E1 er borte.
    fulgt_opp: nei
    ikke_fulgt_opp_fordi: Lua lå i ranselen.
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
    beskrivelse: F1 forteller at E1 blir stående alene i storefri.
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei }
    fulgt_opp: nei # <-
",
        },
    ],
    check: Some(check),
};

static NO_REASON: Message = Message {
    headline: Text::new(
        "Meldingen {report} er ikke fulgt opp, og filen sier ikke hvorfor.",
        "Meldinga {report} er ikkje følgd opp, og fila seier ikkje kvifor.",
        "The report {report} was not followed up, and the file does not say why.",
    ),
    label: Text::new("uten grunn", "utan grunn", "without a reason"),
    help: Text::new(
        "Undersøk saken og sett `fulgt_opp: ja`, eller skriv under `ikke_fulgt_opp_fordi` hvorfor det ikke trengs. At \
         det var uklart hva som hadde skjedd, er ingen grunn.",
        "Undersøk saka og set `fulgt_opp: ja`, eller skriv under `ikke_fulgt_opp_fordi` kvifor det ikkje trengst. At det \
         var uklart kva som hadde skjedd, er ingen grunn.",
        "Investigate the matter and set `fulgt_opp: ja`, or state under `ikke_fulgt_opp_fordi` why it is not needed. That \
         it was unclear what had happened is no reason.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if context.is_unclear(&["elev"]) {
        return;
    }
    for report in &case.reports {
        let Some(answer) = report.followed_up.filter(|answer| answer.value == YesNo::No) else { continue };
        let is_own = report.from.is_some_and(|from| case.is_subject(from.value));
        if !is_own && context.gaps.plainly_lack(report.node, "ikke_fulgt_opp_fordi") {
            findings.add(Found::at(&NO_REASON, answer.node).arg("report", named(report.id)));
        }
    }
}
