//! UND-06: the investigation rests on more than one source.

use super::Span;
use crate::case::{Extent, Investigation, Method, MethodEntry};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "UND-06",
    severity: Severity::Warning,
    basis: &[&law::FUG, &law::REPORT_AND_ACT],
    title: Text::new(
        "Undersøkelsen bygger på mer enn én kilde",
        "Undersøkinga byggjer på meir enn éi kjelde",
        "The investigation rests on more than one source",
    ),
    why: Text::new(
        "Loven sier at saken skal undersøkes, ikke hvordan. God praksis er å undersøke på flere måter, for én samtale \
         eller én observasjon viser sjelden hele bildet. Det barn ikke får fortalt, kan ofte ses, og det ingen ser, \
         kan ofte fortelles.",
        "Lova seier at saka skal undersøkjast, ikkje korleis. God praksis er å undersøkje på fleire måtar, for éin \
         samtale eller éin observasjon viser sjeldan heile biletet. Det barn ikkje får fortalt, kan ofte sjåast, og \
         det ingen ser, kan ofte bli fortalt.",
        "The Act says that the matter shall be investigated, not how. Good practice is to investigate in several ways, \
         for one talk or one observation seldom shows the whole picture. What children cannot tell can often be seen, \
         and what nobody sees can often be told.",
    ),
    limits: Text::new(
        "Regelen teller ulike metoder, samtaler med ulike personer, høringer av eleven og innspill fra foreldre. Flere \
         observasjoner er én måte. Om kildene er nok, vurderer et menneske. Med `omfang: enkel` er én samtale nok, og \
         en grunn i `begrenset_fordi` er nok ellers. At det bør være minst to, er en lesning av FUGs råd om å \
         undersøke på flere måter, ikke et krav i loven.",
        "Regelen tel ulike metodar, samtalar med ulike personar, høyringar av eleven og innspel frå foreldre. Fleire \
         observasjonar er éin måte. Om kjeldene er nok, vurderer eit menneske. Med `omfang: enkel` er éin samtale nok, \
         og ein grunn i `begrenset_fordi` er nok elles. At det bør vere minst to, er ei lesing av rådet frå FUG om å \
         undersøkje på fleire måtar, ikkje eit krav i lova.",
        "The rule counts different methods, talks with different persons, hearings of the pupil and what parents \
         contributed. Several observations are one way. Whether the sources suffice is for a person to judge. With \
         `omfang: enkel` one talk is enough, and otherwise a reason in `begrenset_fordi`. That there should be at \
         least two is a reading of the parents’ committee’s advice to investigate in several ways, not a requirement \
         of the Act.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &["UND-04"],
    missing: None,
    messages: &[&ONE, &NOTHING],
    examples: &[
        Example {
            good: true,
            date: "2026-09-11",
            yaml: "\
# uten: elevens_beste, plan, evalueringer, utleveringer, logg
undersøkelser:
  - id: U1
    start: 2026-09-08
    begrenset_fordi: E1 ba om at bare S1 skulle vite om det, og F1 var enig.
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene i storefri tre til fire dager i uka. }
    elevens_opplevelse: E1 opplever å bli holdt utenfor i storefri.
    opprettholdende_faktorer:
      - { id: O1, type: organisering, beskrivelse: Elevene velger lag selv i ballbingen. }
    konklusjon: { dato: 2026-09-10, trygt_og_godt: delvis, tekst: E1 er ikke trygg i storefri. }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil at det skal slutte uten at klassen får vite det., vektlagt: Klassen blir ikke spurt. }
kontakt:
  - { dato: 2026-09-07, med: [F1], av: L1, kanal: telefon, hva: L1 tok imot bekymringen. }
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder: # <-
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene i storefri. }
    elevens_opplevelse: E1 opplever å bli holdt utenfor i storefri.
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei, tekst: E1 er ikke trygg i storefri. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1 # <-
    start: 2026-09-08
    elevens_opplevelse: E1 opplever å bli holdt utenfor i storefri.
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei, tekst: E1 er ikke trygg i storefri. }
",
        },
    ],
    check: Some(check),
};

static ONE: Message = Message {
    headline: Text::new(
        "Undersøkelsen bygger bare på én kilde.",
        "Undersøkinga byggjer berre på éi kjelde.",
        "The investigation rests on a single source.",
    ),
    label: Text::new("bare én kilde", "berre éi kjelde", "a single source"),
    help: Text::new(
        "Undersøk på minst én måte til, for eksempel med observasjon der det skjer, eller samtale med noen som var \
         der. Var én måte nok, skriv hvorfor i `begrenset_fordi`.",
        "Undersøk på minst éin måte til, til dømes med observasjon der det skjer, eller samtale med nokon som var der. \
         Var éin måte nok, skriv kvifor i `begrenset_fordi`.",
        "Investigate in at least one more way, for example by observing where it happens or by talking with somebody \
         who was there. If one way was enough, say why in `begrenset_fordi`.",
    ),
};

static NOTHING: Message = Message {
    headline: Text::new(
        "Filen viser ikke hva undersøkelsen besto i.",
        "Fila viser ikkje kva undersøkinga gjekk ut på.",
        "The file does not show what the investigation consisted of.",
    ),
    label: Text::new("ingen metoder er ført", "ingen metodar er førte", "no methods are recorded"),
    help: Text::new(
        "Før under `metoder` hver samtale, observasjon og kartlegging med dato, hvem som gjorde det, og hva som kom \
         fram.",
        "Før under `metoder` kvar samtale, observasjon og kartlegging med dato, kven som gjorde det, og kva som kom \
         fram.",
        "Record under `metoder` each talk, observation and survey with its date, who did it and what came out.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let unread = ["undersøkelser/*/metoder/*/type", "undersøkelser/*/begrenset_fordi", "medvirkning/*/hvem"];
    let is_small = context.case.extent() == Extent::Light;
    if is_small || super::progress_is_unclear(context) || context.is_unclear(&unread) {
        return;
    }
    for investigation in super::due(context).filter(|investigation| investigation.limited_reason.is_none()) {
        let message = match investigation.methods.is_empty() {
            true => &NOTHING,
            false if has_several_sources(context, investigation) => continue,
            false => &ONE,
        };
        let place = investigation.node.get("metoder").unwrap_or(investigation.node);
        findings.add(Found::in_section(message, place));
    }
}

fn has_several_sources(context: &Context<'_>, investigation: &Investigation<'_>) -> bool {
    let case = context.case;
    let Some((first, others)) = investigation.methods.split_first() else { return false };
    if others.iter().any(|other| !are_the_same(first, other)) {
        return true;
    }
    let span = Span::of(case, investigation);
    let is_heard = || super::hearings_of_subject(case, &span).any(super::is_on_what_happened);
    let mut contacts = case.contacts.iter().filter(|contact| contact.input.is_some());
    (!case.is_talk_with_subject(first) && is_heard())
        || (!super::is_a(first, Method::GuardianTalk) && contacts.any(|contact| span.holds(contact.date)))
}

/// Whether two methods are the same way to the same source.
fn are_the_same(one: &MethodEntry<'_>, other: &MethodEntry<'_>) -> bool {
    let kind = |method: &MethodEntry<'_>| method.method.map(|kind| kind.value);
    let (ours, theirs) = (one.with.iter().map(|code| code.value), other.with.iter().map(|code| code.value));
    kind(one) == kind(other) && ours.eq(theirs)
}
