//! GRI-01: somebody who saw a violation intervened, or could not.

use crate::case::{Extent, Incident, Role};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "GRI-01",
    severity: Severity::Warning,
    basis: &[&law::WATCH_AND_INTERVENE, &law::DOCUMENTATION, &law::CIRCULAR_INTERVENING],
    title: Text::new(
        "En ansatt som så hendelsen, grep inn, eller det står hvorfor det ikke gikk",
        "Ein tilsett som såg hendinga, greip inn, eller det står kvifor det ikkje gjekk",
        "An employee who saw the incident intervened, or it says why that was not possible",
    ),
    why: Text::new(
        "Alle som arbeider på skolen, skal gripe inn når noen krenker en elev, om det er mulig. Eleven som ser at en voksen \
         står der uten å gjøre noe, lærer at ingen hjelper. Skolen skal dokumentere hva den gjør.",
        "Alle som arbeider på skolen, skal gripe inn når nokon krenkjer ein elev, om det er mogleg. Eleven som ser at ein \
         vaksen står der utan å gjere noko, lærer at ingen hjelper. Skolen skal dokumentere kva han gjer.",
        "All who work at the school shall intervene when somebody violates a pupil, where that is possible. A pupil who sees \
         an adult stand by learns that nobody helps. The school shall document what it does.",
    ),
    limits: Text::new(
        "Regelen ser på `sett_av`. Den vet ikke om det som skjedde, var en krenkelse, om det fortsatt pågikk, eller om det \
         var mulig å gripe inn, og derfor er det bare advarsel. En hendelse fra i dag får tid, og i en sak med `omfang: \
         enkel` er det en merknad. Den som er involvert i hendelsen eller er meldt for krenkelsen, teller ikke.",
        "Regelen ser på `sett_av`. Han veit ikkje om det som hende, var ei krenking, om det framleis gjekk føre seg, eller om \
         det var mogleg å gripe inn, og derfor er det berre åtvaring. Ei hending frå i dag får tid, og i ei sak med `omfang: \
         enkel` er det ein merknad. Den som er involvert i hendinga eller er meld for krenkinga, tel ikkje.",
        "The rule looks at `sett_av`. It does not know whether what happened was a violation, was still going on, or left \
         anybody time to intervene, and so this is only a warning. An incident of today is given time, and in a case with \
         `omfang: enkel` it is a note. Whoever is involved in the incident, or reported for the violation, does not count.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NOBODY, &NO_HOW],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
hendelser:
  - id: H1
    dato: 2026-09-09
    arena: friminutt
    hva: To elever snudde ryggen til da E1 kom.
    krenkelsesform: [utestenging]
    sett_av: [A1]
    grep_inn: { av: A1, hvordan: A1 samlet elevene og satte i gang en lek der E1 var med. }
  - id: H2
    dato: 2026-09-10
    arena: friminutt
    hva: To elever ropte etter E1 over skolegården.
    krenkelsesform: [verbal]
    sett_av: [L1]
    grep_inn: { av: L1, ikke_mulig_fordi: L1 så det fra vinduet i andre etasje. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
hendelser:
  - id: H1 # <-
    dato: 2026-09-09
    arena: friminutt
    hva: To elever snudde ryggen til da E1 kom.
    krenkelsesform: [utestenging]
    sett_av: [A1]
  - id: H2
    dato: 2026-09-10
    arena: friminutt
    hva: To elever ropte etter E1 over skolegården.
    krenkelsesform: [verbal]
    sett_av: [L1]
    grep_inn: # <-
      av: L1
",
        },
    ],
    check: Some(check),
};

static NOBODY: Message = Message {
    headline: Text::new(
        "En ansatt så hendelsen {incident}, men filen viser ikke at noen grep inn.",
        "Ein tilsett såg hendinga {incident}, men fila viser ikkje at nokon greip inn.",
        "An employee saw the incident {incident}, but the file does not show that anybody intervened.",
    ),
    label: Text::new("mangler `grep_inn`", "manglar `grep_inn`", "lacks `grep_inn`"),
    help: Text::new(
        "Skriv under `grep_inn` hvem som grep inn og hvordan, eller under `ikke_mulig_fordi` hvorfor det ikke var mulig.",
        "Skriv under `grep_inn` kven som greip inn og korleis, eller under `ikke_mulig_fordi` kvifor det ikkje var mogleg.",
        "State under `grep_inn` who intervened and how, or under `ikke_mulig_fordi` why that was not possible.",
    ),
};

static NO_HOW: Message = Message {
    headline: Text::new(
        "Hendelsen {incident} sier ikke hvordan noen grep inn, eller hvorfor det ikke var mulig.",
        "Hendinga {incident} seier ikkje korleis nokon greip inn, eller kvifor det ikkje var mogleg.",
        "The incident {incident} does not say how anybody intervened, or why that was not possible.",
    ),
    label: Text::new(
        "verken hvordan eller hvorfor ikke",
        "verken korleis eller kvifor ikkje",
        "neither how nor why not",
    ),
    help: Text::new(
        "Skriv under `hvordan` hva den voksne gjorde, eller under `ikke_mulig_fordi` hvorfor det ikke gikk.",
        "Skriv under `hvordan` kva den vaksne gjorde, eller under `ikke_mulig_fordi` kvifor det ikkje gjekk.",
        "State under `hvordan` what the adult did, or under `ikke_mulig_fordi` why that was not possible.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let weight = if context.case.extent() == Extent::Light { Severity::Note } else { Severity::Warning };
    for incident in context.case.incidents.iter().filter(|incident| was_seen_by_staff(context, incident)) {
        let found = match &incident.intervention {
            None if context.gaps.plainly_lack(incident.node, "grep_inn") => Found::in_section(&NOBODY, incident.node),
            Some(intervention) if lacks_both(context, intervention.node) => {
                Found::in_section(&NO_HOW, intervention.node)
            }
            _ => continue,
        };
        findings.add(found.severity(weight).arg("incident", named(incident.id)));
    }
}

/// Whether somebody who works at the school saw an incident of an earlier day, and had no part in it.
fn was_seen_by_staff(context: &Context<'_>, incident: &Incident<'_>) -> bool {
    let case = context.case;
    let is_past = incident.date.and_then(|day| day.date).is_some_and(|date| date < context.today);
    is_past
        && incident.seen_by.iter().any(|witness| {
            let takes_part = incident.involved.iter().any(|code| code.value == witness.value);
            let works_here = case.role(witness.value).is_some_and(Role::works_at_school);
            works_here && !takes_part && !case.is_accused(witness.value)
        })
}

fn lacks_both(context: &Context<'_>, intervention: crate::yaml::Node<'_>) -> bool {
    ["hvordan", "ikke_mulig_fordi"].into_iter().all(|key| context.gaps.plainly_lack(intervention, key))
}
