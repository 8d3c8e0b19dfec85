//! UND-22: several incidents are seen together.

use crate::case::Pattern;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "UND-22",
    severity: Severity::Warning,
    basis: &[&law::OWN_PROPOSAL, &law::MILJOLOYPER],
    title: Text::new(
        "Skolen ser flere hendelser i sammenheng",
        "Skolen ser fleire hendingar i samanheng",
        "The school sees several incidents together",
    ),
    why: Text::new(
        "Når hver hendelse blir tatt for seg, kan hver av dem se liten ut, og skolen overser det som gjentar seg. For eleven \
         er det summen som gjør vondt.",
        "Når kvar hending blir teken for seg, kan kvar av dei sjå lita ut, og skolen overser det som tek seg opp att. For \
         eleven er det summen som gjer vondt.",
        "Where each incident is taken by itself, each may look small, and the school overlooks what recurs. To the pupil it \
         is the sum that hurts.",
    ),
    limits: Text::new(
        "Regelen teller hendelsene under `hendelser` og ser om `mønster` er skrevet når en undersøkelse er ferdig eller planen \
         laget, og om det motsier antallet. Om hendelsene hører sammen, vurderer et menneske; `uklart` er også et svar. \
         Kravet og tallet tre er brilles eget forslag.",
        "Regelen tel hendingane under `hendelser` og ser om `mønster` er skrive når ei undersøking er ferdig eller planen laga, \
         og om det står imot talet. Om hendingane høyrer saman, vurderer eit menneske; `uklart` er òg eit svar. Kravet og talet \
         tre er brille sitt eige framlegg.",
        "The rule counts the incidents under `hendelser` and sees whether `mønster` is written once an investigation is finished \
         or the plan made, and whether it contradicts the number. Whether the incidents belong together is for a person to \
         judge; `uklart` is an answer too. The requirement and the number three are brille’s own proposal.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&INCIDENTS],
    together: &[],
    missing: None,
    messages: &[&NOT_SAID, &SINGLE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
hendelser:
  - { id: H1, dato: 2026-09-08, arena: friminutt, hva: Lagene ble valgt uten E1., sett_av: [A1], grep_inn: { av: A1, hvordan: Delte inn i nye lag. } }
  - { id: H2, dato: 2026-09-09, arena: friminutt, hva: Ballen ble tatt inn da E1 kom., sett_av: [A1], grep_inn: { av: A1, hvordan: Satte i gang spillet igjen. } }
  - { id: H3, dato: 2026-09-10, arena: friminutt, hva: E1 ble valgt sist og gikk., sett_av: [A1], grep_inn: { av: A1, hvordan: Gikk etter E1 og ble med tilbake. } }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak: # <-
  id: 2026-0147
  gjelder: elev
  miljø: psykososialt
  arenaer: [skole]
hendelser:
  - { id: H1, dato: 2026-09-08, arena: friminutt, hva: Lagene ble valgt uten E1., sett_av: [A1], grep_inn: { av: A1, hvordan: Delte inn i nye lag. } }
  - { id: H2, dato: 2026-09-09, arena: friminutt, hva: Ballen ble tatt inn da E1 kom., sett_av: [A1], grep_inn: { av: A1, hvordan: Satte i gang spillet igjen. } }
  - { id: H3, dato: 2026-09-10, arena: friminutt, hva: E1 ble valgt sist og gikk., sett_av: [A1], grep_inn: { av: A1, hvordan: Gikk etter E1. } }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
  gjelder: elev
  miljø: psykososialt
  arenaer: [skole]
  mønster: enkelthendelse # <-
hendelser:
  - { id: H1, dato: 2026-09-08, arena: friminutt, hva: Lagene ble valgt uten E1., sett_av: [A1], grep_inn: { av: A1, hvordan: Delte inn i nye lag. } }
  - { id: H2, dato: 2026-09-09, arena: friminutt, hva: Ballen ble tatt inn da E1 kom., sett_av: [A1], grep_inn: { av: A1, hvordan: Satte i gang spillet igjen. } }
  - { id: H3, dato: 2026-09-10, arena: friminutt, hva: E1 ble valgt sist og gikk., sett_av: [A1], grep_inn: { av: A1, hvordan: Gikk etter E1. } }
",
        },
    ],
    check: Some(check),
};

static NOT_SAID: Message = Message {
    headline: Text::new(
        "Filen har flere hendelser, men sier ikke om de er et mønster.",
        "Fila har fleire hendingar, men seier ikkje om dei er eit mønster.",
        "The file has several incidents but does not say whether they are a pattern.",
    ),
    label: Text::new("uten `mønster`", "utan `mønster`", "without `mønster`"),
    help: Text::new(
        "Se hendelsene i sammenheng, og skriv `mønster: gjentatt` under `sak`, eller `uklart` hvis skolen ikke vet. Ta stilling \
         til om saken er mer alvorlig enn hver hendelse for seg.",
        "Sjå hendingane i samanheng, og skriv `mønster: gjentatt` under `sak`, eller `uklart` om skolen ikkje veit. Ta stilling \
         til om saka er meir alvorleg enn kvar hending for seg.",
        "See the incidents together, and write `mønster: gjentatt` under `sak`, or `uklart` if the school does not know. \
         Consider whether the case is more serious than each incident by itself.",
    ),
};

static SINGLE: Message = Message {
    headline: Text::new(
        "Saken er kalt en enkelthendelse, men filen har flere hendelser.",
        "Saka er kalla ei enkelthending, men fila har fleire hendingar.",
        "The case is called a single event, but the file has several incidents.",
    ),
    label: Text::new(
        "mer enn én hendelse er ført",
        "meir enn éi hending er ført",
        "more than one incident is recorded",
    ),
    help: Text::new(
        "Skriv `mønster: gjentatt` eller `uklart`, og se på nytt på hvor alvorlig saken er.",
        "Skriv `mønster: gjentatt` eller `uklart`, og sjå på nytt på kor alvorleg saka er.",
        "Write `mønster: gjentatt` or `uklart`, and look again at how serious the case is.",
    ),
};

static INCIDENTS: Setting = Setting {
    rule: "UND-22",
    key: "hendelser",
    default: 3,
    meaning: Text::new(
        "Hendelser i saken før de må ses i sammenheng.",
        "Hendingar i saka før dei må sjåast i samanheng.",
        "Incidents in the case before they must be seen together.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(frame) = &context.case.frame else { return };
    if !has_many_incidents(context) || super::progress_is_unclear(context) {
        return;
    }
    match frame.pattern {
        Some(pattern) if pattern.value == Pattern::Single => findings.add(Found::at(&SINGLE, pattern.node)),
        None if context.gaps.plainly_lack(frame.node, "mønster") && super::due(context).next().is_some() => {
            findings.add(Found::in_section(&NOT_SAID, frame.node));
        }
        _ => {}
    }
}

/// Whether the file has so many incidents that they must be seen together.
pub(super) fn has_many_incidents(context: &Context<'_>) -> bool {
    let count = i64::try_from(context.case.incidents.len()).unwrap_or(i64::MAX);
    count >= context.threshold(&INCIDENTS)
}
