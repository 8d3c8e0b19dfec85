//! UND-10: what keeps the problem going is stated, and it is not the child.

use crate::case::{Degree, Extent, Investigation};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::lists::List;
use crate::rules::wording::warning;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "UND-10",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_INVESTIGATION, &law::MILJOLOYPER, &law::PRACTICE_ADULTS],
    title: Text::new(
        "Undersøkelsen finner ut hva i omgivelsene som holder problemet i gang",
        "Undersøkinga finn ut kva i omgivnadene som held problemet i gang",
        "The investigation finds what in the surroundings keeps the problem going",
    ),
    why: Text::new(
        "Tiltak virker når de treffer det som holder problemet i gang: organisering, tilsyn, klassekultur eller \
         de voksnes egen praksis. Uten den analysen blir det til at eleven skal endre seg, og det er ikke eleven \
         som har ansvaret.",
        "Tiltak verkar når dei treffer det som held problemet i gang: organisering, tilsyn, klassekultur eller \
         praksisen til dei vaksne sjølve. Utan den analysen blir det til at eleven skal endre seg, og det er \
         ikkje eleven som har ansvaret.",
        "Measures work when they meet what keeps the problem going: organisation, supervision, the culture of the \
         class, or what the adults do. Without that analysis it ends with the pupil having to change, and the \
         pupil is not the one who is responsible.",
    ),
    limits: Text::new(
        "Ordlisten er brilles egen, for ingen kilde gir noen. Ord i anførselstegn og det andre sier, som «E2 sier \
         at …», teller ikke. Regelen venter til undersøkelsen har en konklusjon, og tier i enkle saker, i \
         avsluttede saker og der eleven har det trygt. At faktorene står under `opprettholdende_faktorer`, er \
         formatets måte å vise det på. Om analysen er riktig, kan den ikke vurdere.",
        "Ordlista er brille si eiga, for inga kjelde gir noka. Ord i hermeteikn og det andre seier, som «E2 seier \
         at …», tel ikkje. Regelen ventar til undersøkinga har ein konklusjon, og teier i enkle saker, i avslutta \
         saker og der eleven har det trygt. At faktorane står under `opprettholdende_faktorer`, er måten formatet \
         viser det på. Om analysen er rett, kan han ikkje vurdere.",
        "The list of phrases is brille's own, for no source gives one. Words in quotation marks, and what others \
         say, as in “E2 sier at …”, do not count. The rule waits until the investigation has a conclusion, and is \
         silent in simple cases, in closed ones, and where the pupil is safe. That the factors stand under \
         `opprettholdende_faktorer` is the format's way of showing them. It cannot judge whether the analysis is \
         right.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&MISSING, &CHILD],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene tre til fire dager i uka. }
      - { type: observasjon, dato: 2026-09-09, av: A1, arena: friminutt, funn: Elevene valgte lag selv. }
    elevens_opplevelse: E1 opplever å bli holdt utenfor.
    opprettholdende_faktorer:
      - { id: O1, type: organisering, beskrivelse: Elevene velger lag selv i ballbingen. }
      - { id: O2, type: tilsyn, beskrivelse: Ingen voksen er ved ballbingen. }
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei, tekst: E1 har det ikke trygt og godt i storefri. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1 # <-
    start: 2026-09-08
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1
    start: 2026-09-08
    opprettholdende_faktorer:
      - { id: O1, type: relasjon, beskrivelse: E1 mangler sosiale ferdigheter. } # <-
      - { id: O2, type: tilsyn, beskrivelse: Ingen voksen er ved ballbingen. }
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei }
",
        },
    ],
    check: Some(check),
};

static MISSING: Message = Message {
    headline: Text::new(
        "Undersøkelsen sier ikke hva som holder problemet i gang.",
        "Undersøkinga seier ikkje kva som held problemet i gang.",
        "The investigation does not say what keeps the problem going.",
    ),
    label: Text::new(
        "mangler `opprettholdende_faktorer`",
        "manglar `opprettholdende_faktorer`",
        "lacks `opprettholdende_faktorer`",
    ),
    help: Text::new(
        "Skriv minst én faktor i omgivelsene under `opprettholdende_faktorer`, for eksempel tilsyn, organisering \
         eller klassekultur, og bygg tiltakene på den.",
        "Skriv minst éin faktor i omgivnadene under `opprettholdende_faktorer`, til dømes tilsyn, organisering \
         eller klassekultur, og bygg tiltaka på han.",
        "Write at least one factor in the surroundings under `opprettholdende_faktorer`, such as supervision, \
         organisation or the culture of the class, and build the measures on it.",
    ),
};

static CHILD: Message = Message {
    headline: Text::new(
        "Faktoren legger problemet i eleven: {phrase}.",
        "Faktoren legg problemet i eleven: {phrase}.",
        "The factor puts the problem into the pupil: {phrase}.",
    ),
    label: Text::new("legger problemet i eleven", "legg problemet i eleven", "puts the problem into the pupil"),
    help: Text::new(
        "En opprettholdende faktor er noe de voksne kan endre. Skriv heller {better}.",
        "Ein oppretthaldande faktor er noko dei vaksne kan endre. Skriv heller {better}.",
        "A maintaining factor is something that the adults can change. Rather write {better}.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let investigations = &context.case.investigations;
    let factors = investigations.iter().flat_map(|investigation| &investigation.factors);
    for text in factors.filter_map(|factor| factor.description) {
        let hits = context.phrases_in(text, List::ChildAsProblem);
        hits.for_each(|hit| findings.add(warning(context, &CHILD, hit)));
    }
    let silent = context.is_closed()
        || context.case.extent() == Extent::Light
        || investigations.iter().any(|investigation| !investigation.factors.is_empty())
        || context.is_unclear(&["undersøkelser/*/opprettholdende_faktorer"]);
    let last = investigations.iter().rfind(|investigation| found_unsafe(investigation));
    if let Some(investigation) = last.filter(|_| !silent) {
        findings.add(Found::in_section(&MISSING, investigation.node));
    }
}

/// Whether an investigation has come to an end, and not to the end that the pupil is safe.
fn found_unsafe(investigation: &Investigation<'_>) -> bool {
    let conclusion = investigation.conclusion.as_ref();
    conclusion.is_some_and(|conclusion| conclusion.safe.is_none_or(|safe| safe.value != Degree::Yes))
}
