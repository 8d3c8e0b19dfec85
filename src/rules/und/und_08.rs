//! UND-08: each method says who, where and what came out.

use crate::case::{Extent, Investigation, Method, MethodEntry};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "UND-08",
    severity: Severity::Warning,
    basis: &[&law::DOCUMENTATION],
    title: Text::new(
        "Hver metode viser hvem, hvor og hva som kom fram",
        "Kvar metode viser kven, kvar og kva som kom fram",
        "Each method shows who, where and what came out",
    ),
    why: Text::new(
        "Skolen skal dokumentere det den gjør for å oppfylle aktivitetsplikten. En samtale eller observasjon uten funn er \
         ikke noe å bygge tiltak på, og uten hvem og hvor kan ingen spørre videre. I en sak om erstatning kan det som \
         ikke er dokumentert, bli regnet som ikke gjort.",
        "Skolen skal dokumentere det han gjer for å oppfylle aktivitetsplikta. Ein samtale eller observasjon utan funn er \
         ikkje noko å byggje tiltak på, og utan kven og kvar kan ingen spørje vidare. I ei sak om erstatning kan det som \
         ikkje er dokumentert, bli rekna som ikkje gjort.",
        "The school shall document what it does to meet its duty to act. A talk or an observation without a finding is \
         nothing to build measures on, and without who and where nobody can ask further. In a case on damages, what is \
         not documented may be taken as not done.",
    ),
    limits: Text::new(
        "Regelen ser om `funn` er ført for hver metode, `av` for alt unntatt logg og Elevundersøkelsen, og `arena` for hver \
         observasjon, når undersøkelsen er \
         ferdig eller planen laget; ikke om det som står, er godt nok. Loven krever dokumentasjon i den form og det omfang \
         som trengs; hvilke felt det betyr, er brilles eget forslag, og det samme er merknaden om at én observasjon er \
         lite. Med `omfang: enkel` er `arena` og én observasjon nok som de er, og resten merknader.",
        "Regelen ser om `funn` er ført for kvar metode, `av` for alt utanom logg og Elevundersøkinga, og `arena` for kvar \
         observasjon, når undersøkinga er \
         ferdig eller planen laga; ikkje om det som står, er godt nok. Lova krev dokumentasjon i den forma og det omfanget \
         som trengst; kva felt det betyr, er brille sitt eige framlegg, og det same er merknaden om at éin observasjon er \
         lite. Med `omfang: enkel` er `arena` og éin observasjon nok som dei er, og resten merknader.",
        "The rule sees whether `funn` is recorded for each method, `av` for all but records and the national pupil survey, and \
         `arena` for each observation, once the \
         investigation is finished or the plan made; not whether what stands there is good enough. The Act demands \
         documentation in the form and to the extent needed; which fields that means is brille’s own proposal, and so is \
         the note that a single observation is little. With `omfang: enkel` no `arena` and no second observation are \
         asked for, and the rest are notes.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NO_FINDING, &NO_PERFORMER, &NO_PLACE, &SINGLE],
    examples: &[
        Example {
            good: true,
            date: "2026-09-08",
            yaml: "\
# uten: elevens_beste, plan, evalueringer, utleveringer, logg
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1] }
      - { type: observasjon, dato: 2026-09-08, av: A1 }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil at det skal slutte., vektlagt: S1 begynner med storefri. }
kontakt:
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
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1] } # <-
      - { type: foresattsamtale, dato: 2026-09-08, med: [F1], funn: E1 har spist alene siden august. } # <-
      - { type: observasjon, dato: 2026-09-09, av: A1 } # <-
      - { type: observasjon, dato: 2026-09-10, av: A1, arena: friminutt, funn: Elevene valgte lag selv. }
    elevens_opplevelse: E1 opplever å bli holdt utenfor.
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei, tekst: E1 er ikke trygg i storefri. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene. }
      - { type: observasjon, dato: 2026-09-09, av: A1, arena: friminutt, funn: Ingen voksen sto ved ballbingen. } # <-
    elevens_opplevelse: E1 opplever å bli holdt utenfor.
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei, tekst: E1 er ikke trygg i storefri. }
",
        },
    ],
    check: Some(check),
};

static NO_FINDING: Message = Message {
    headline: Text::new(
        "Filen viser ikke hva som kom fram.",
        "Fila viser ikkje kva som kom fram.",
        "The file does not show what came out.",
    ),
    label: Text::new("uten `funn`", "utan `funn`", "without `funn`"),
    help: Text::new(
        "Skriv i `funn` hva som ble sagt eller sett, kort og konkret. Kom det ikke fram noe, så skriv det.",
        "Skriv i `funn` kva som vart sagt eller sett, kort og konkret. Kom det ikkje fram noko, så skriv det.",
        "Write in `funn` what was said or seen, briefly and concretely. If nothing came out, say so.",
    ),
};

static NO_PERFORMER: Message = Message {
    headline: Text::new(
        "Filen viser ikke hvem som snakket, observerte eller kartla.",
        "Fila viser ikkje kven som snakka, observerte eller kartla.",
        "The file does not show who talked, observed or mapped.",
    ),
    label: Text::new("uten `av`", "utan `av`", "without `av`"),
    help: Text::new(
        "Skriv i `av` koden til den som gjorde det.",
        "Skriv i `av` koden til den som gjorde det.",
        "Write in `av` the code of whoever did it.",
    ),
};

static NO_PLACE: Message = Message {
    headline: Text::new(
        "Filen viser ikke hvor det ble observert.",
        "Fila viser ikkje kvar det vart observert.",
        "The file does not show where it was observed.",
    ),
    label: Text::new("uten `arena`", "utan `arena`", "without `arena`"),
    help: Text::new(
        "Skriv i `arena` stedet, for eksempel garderobe eller friminutt.",
        "Skriv i `arena` staden, til dømes garderobe eller friminutt.",
        "Write the place in `arena`, such as the changing room or the break.",
    ),
};

static SINGLE: Message = Message {
    headline: Text::new(
        "Undersøkelsen bygger på bare én observasjon.",
        "Undersøkinga byggjer på berre éin observasjon.",
        "The investigation rests on a single observation.",
    ),
    label: Text::new("eneste observasjon", "einaste observasjon", "the only observation"),
    help: Text::new(
        "Observer gjerne én gang til på en annen dag eller et annet sted: én dag kan være tilfeldig.",
        "Observer gjerne éin gong til på ein annan dag eller ein annan stad: éin dag kan vere tilfeldig.",
        "Consider observing once more on another day or at another place: one day may be chance.",
    ),
};

const ALSO: Text = Text::new("her også", "her òg", "here too");

fn check(context: &Context<'_>, findings: &mut Findings) {
    if super::progress_is_unclear(context) || context.is_unclear(&["undersøkelser/*/metoder/*/type"]) {
        return;
    }
    let is_small = context.case.extent() == Extent::Light;
    let weight = if is_small { Severity::Note } else { Severity::Warning };
    for investigation in super::due(context) {
        let lacking = |key| investigation.methods.iter().filter(move |method| lacks(context, method, key));
        let observed = |method: &&MethodEntry<'_>| super::is_a(method, Method::Observation);
        let gaps = [
            one_for_all(&NO_FINDING, lacking("funn")),
            one_for_all(&NO_PERFORMER, lacking("av").filter(|method| has_performer(method))),
        ];
        gaps.into_iter().flatten().for_each(|found| findings.add(found.severity(weight)));
        if !is_small {
            let more = [one_for_all(&NO_PLACE, lacking("arena").filter(observed)), single_observation(investigation)];
            more.into_iter().flatten().for_each(|found| findings.add(found));
        }
    }
}

fn lacks(context: &Context<'_>, method: &MethodEntry<'_>, key: &'static str) -> bool {
    context.gaps.plainly_lack(method.node, key)
}

/// Whether somebody of the school did it, and did not only read what others had written.
fn has_performer(method: &MethodEntry<'_>) -> bool {
    !super::is_a(method, Method::Log) && !super::is_a(method, Method::PupilSurvey)
}

/// One finding for several methods with the same gap.
fn one_for_all<'a, 't: 'a>(
    message: &'static Message,
    mut methods: impl Iterator<Item = &'a MethodEntry<'t>>,
) -> Option<Found> {
    let first = Found::in_section(message, methods.next()?.node);
    Some(methods.fold(first, |found, method| found.label(method.node, ALSO)))
}

fn single_observation(investigation: &Investigation<'_>) -> Option<Found> {
    let mut observations = investigation.methods.iter().filter(|method| super::is_a(method, Method::Observation));
    let first = observations.next()?;
    let is_single = observations.next().is_none();
    is_single.then(|| Found::in_section(&SINGLE, first.node).severity(Severity::Note))
}
