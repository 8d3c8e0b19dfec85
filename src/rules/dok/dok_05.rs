//! DOK-05: whoever recorded something is known.

use crate::case::{Hearing, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "DOK-05",
    severity: Severity::Warning,
    basis: &[&law::ARCHIVE, &law::DOCUMENTATION],
    title: Text::new(
        "Hver samtale viser hvem som hadde den",
        "Kvar samtale viser kven som hadde han",
        "Each talk shows who held it",
    ),
    why: Text::new(
        "Dokumentasjon skal ha kjent opphav. Når det ikke går fram hvem som snakket med eleven, kan ingen spørre den \
         personen om hva som ble sagt, og eleven vet ikke hvem som vet.",
        "Dokumentasjon skal ha kjent opphav. Når det ikkje går fram kven som snakka med eleven, kan ingen spørje den \
         personen om kva som vart sagt, og eleven veit ikkje kven som veit.",
        "Documentation must have a known origin. Where it does not show who talked with the pupil, nobody can ask that \
         person what was said, and the pupil does not know who knows.",
    ),
    limits: Text::new(
        "Regelen ser etter `av` under `medvirkning`. Under `kontakt` og `logg` krever skjemaet `av`, og UND-08 ser etter \
         det under `metoder`. Arkivlova gjelder offentlige skoler, og private bare i saker om enkeltvedtak. Loven sier at \
         opphavet skal være kjent; at hver samtale skal ha sin kode, er brilles forslag.",
        "Regelen ser etter `av` under `medvirkning`. Under `kontakt` og `logg` krev skjemaet `av`, og UND-08 ser etter \
         det under `metoder`. Arkivlova gjeld offentlege skolar, og private berre i saker om enkeltvedtak. Lova seier at \
         opphavet skal vere kjent; at kvar samtale skal ha sin kode, er framlegget frå brille.",
        "The rule looks for `av` under `medvirkning`. Under `kontakt` and `logg` the schema requires `av`, and UND-08 \
         looks for it under `metoder`. The Archives Act is for public schools, and for private ones only in cases on \
         individual decisions. The Act says that the origin must be known; that each talk has its code is brille's \
         proposal.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&UNKNOWN],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag og en voksen ved ballbingen., vektlagt: Begge deler er med i planen. }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 er med på lag hver dag og vil ha faste lag videre., vektlagt: Tiltakene fortsetter. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-10, om: tiltak, synspunkt: E1 ønsker faste lag og en voksen ved ballbingen. } # <-
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 vil ha faste lag videre. }
",
        },
    ],
    check: Some(check),
};

static UNKNOWN: Message = Message {
    headline: Text::new(
        "Samtalen {hearing} viser ikke hvem som snakket med eleven.",
        "Samtalen {hearing} viser ikkje kven som snakka med eleven.",
        "The talk {hearing} does not show who talked with the pupil.",
    ),
    label: Text::new("`av` mangler", "`av` manglar", "`av` is missing"),
    help: Text::new(
        "Skriv koden til den som hadde samtalen, under `av`.",
        "Skriv koden til den som hadde samtalen, under `av`.",
        "Write the code of whoever held the talk under `av`.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let hearings = context.case.hearings.iter().filter(|hearing| took_place(hearing));
    for hearing in hearings.filter(|hearing| context.gaps.plainly_lack(hearing.node, "av")) {
        findings.add(Found::in_section(&UNKNOWN, hearing.node).arg("hearing", named(hearing.id)));
    }
}

/// Whether there was a talk: not one that was declined or could not be held.
fn took_place(hearing: &Hearing<'_>) -> bool {
    hearing.view.is_some() && !YesNo::said(hearing.declined) && hearing.not_heard_reason.is_none()
}
