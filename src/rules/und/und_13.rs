//! UND-13: the investigation asks what the pupil experiences, not what can be proved.

use crate::case::{Case, Words};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::lists::List;
use crate::rules::wording::warning;
use crate::rules::{Context, Example, Findings, Rule};

pub(super) static RULE: Rule = Rule {
    code: "UND-13",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_INVESTIGATION, &law::CIRCULAR_EXPERIENCE, &law::FUG],
    title: Text::new(
        "Undersøkelsen spør hva eleven opplever, ikke hva som kan bevises",
        "Undersøkinga spør kva eleven opplever, ikkje kva som kan provast",
        "The investigation asks what the pupil experiences, not what can be proved",
    ),
    why: Text::new(
        "Skolen skal finne ut hva som har skjedd, hvordan eleven opplever det, og hva i omgivelsene som virker \
         inn. Den skal ikke veie bevis for og mot. Når konklusjonen er «ord mot ord» eller «begge parter», står \
         eleven igjen uten hjelp, selv om skolen har plikt til å handle.",
        "Skolen skal finne ut kva som har skjedd, korleis eleven opplever det, og kva i omgivnadene som verkar \
         inn. Han skal ikkje vege bevis for og imot. Når konklusjonen er «ord mot ord» eller «begge partar», står \
         eleven att utan hjelp, sjølv om skolen har plikt til å handle.",
        "The school shall find out what has happened, how the pupil experiences it, and what in the surroundings \
         plays a part. It shall not weigh evidence for and against. Where the conclusion is “word against word” \
         or “both parties”, the pupil is left without help although the school has a duty to act.",
    ),
    limits: Text::new(
        "Ordlisten er brilles egen, for ingen kilde gir noen. Ord i anførselstegn og det andre sier, som «E2 sier \
         at …», teller ikke. Regelen leser funn, konklusjoner, vurderinger, evalueringer og avslutning, men ikke \
         det eleven og foreldrene selv sier. Den ser ord og kan ikke vurdere om skolen i virkeligheten veide \
         bevis.",
        "Ordlista er brille si eiga, for inga kjelde gir noka. Ord i hermeteikn og det andre seier, som «E2 seier \
         at …», tel ikkje. Regelen les funn, konklusjonar, vurderingar, evalueringar og avslutning, men ikkje det \
         eleven og foreldra sjølve seier. Han ser ord og kan ikkje vurdere om skolen i røynda vog bevis.",
        "The list of phrases is brille's own, for no source gives one. Words in quotation marks, and what others \
         say, as in “E2 sier at …”, do not count. The rule reads findings, conclusions, assessments, evaluations \
         and the closing, but not what the pupil and the parents say themselves. It sees words and cannot judge \
         whether the school in fact weighed evidence.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&PROOF, &PLAYED_DOWN, &SYMMETRY],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene. E2 sier at det bare er tull. }
      - { type: observasjon, dato: 2026-09-09, av: A1, arena: friminutt, funn: Ingen bevis trengs. A1 så at E1 gikk. }
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
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: observasjon, dato: 2026-09-09, av: A1, funn: Det var bare litt vanlig erting. } # <-
    opprettholdende_faktorer:
      - { id: O1, type: organisering, beskrivelse: Elevene velger lag selv i ballbingen. }
      - { id: O2, type: tilsyn, beskrivelse: Ingen voksen er ved ballbingen. }
    konklusjon:
      dato: 2026-09-10
      trygt_og_godt: nei
      tekst: |
        Her står ord mot ord. # <-
        Begge parter har ansvar. # <-
",
        },
    ],
    check: Some(check),
};

static PROOF: Message = Message {
    headline: Text::new(
        "Teksten veier bevis i stedet for å fortelle hva eleven opplever: {phrase}.",
        "Teksten veg bevis i staden for å fortelje kva eleven opplever: {phrase}.",
        "The text weighs evidence instead of telling what the pupil experiences: {phrase}.",
    ),
    label: Text::new("veier bevis", "veg bevis", "weighs evidence"),
    help: Text::new(
        "Rundskrivet ber ikke skolen veie bevis, men finne ut hva eleven opplever. Skriv heller {better}.",
        "Rundskrivet ber ikkje skolen vege bevis, men finne ut kva eleven opplever. Skriv heller {better}.",
        "The circular asks the school not to weigh evidence, but to find out what the pupil experiences. \
         Rather write {better}.",
    ),
};

static PLAYED_DOWN: Message = Message {
    headline: Text::new(
        "Teksten gjør det som skjedde, mindre enn det kan være for eleven: {phrase}.",
        "Teksten gjer det som skjedde, mindre enn det kan vere for eleven: {phrase}.",
        "The text makes what happened smaller than it may be to the pupil: {phrase}.",
    ),
    label: Text::new("bagatelliserer", "bagatelliserer", "plays it down"),
    help: Text::new(
        "Det er elevens egen opplevelse som avgjør om det er trygt og godt. Skriv heller {better}.",
        "Det er eleven si eiga oppleving som avgjer om det er trygt og godt. Skriv heller {better}.",
        "The pupil's own experience decides whether it is safe and good. Rather write {better}.",
    ),
};

static SYMMETRY: Message = Message {
    headline: Text::new(
        "Teksten deler ansvaret mellom den som ikke har det trygt, og andre: {phrase}.",
        "Teksten deler ansvaret mellom den som ikkje har det trygt, og andre: {phrase}.",
        "The text divides the responsibility between the one who is not safe and others: {phrase}.",
    ),
    label: Text::new("deler ut skyld", "deler ut skuld", "divides the blame"),
    help: Text::new(
        "Skolen skal sørge for at eleven får det trygt, uansett hvem som begynte. Skriv heller {better}.",
        "Skolen skal syte for at eleven får det trygt, uansett kven som byrja. Skriv heller {better}.",
        "The school shall make sure that the pupil is safe, whoever began it. Rather write {better}.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let lists = [(List::ProofTalk, &PROOF), (List::Trivialise, &PLAYED_DOWN), (List::Symmetry, &SYMMETRY)];
    for text in investigated(context.case).chain(decided(context.case)) {
        for (list, message) in lists {
            context.phrases_in(text, list).for_each(|hit| findings.add(warning(context, message, hit)));
        }
    }
}

/// What the school found out and concluded.
fn investigated<'t>(case: &Case<'t>) -> impl Iterator<Item = Words<'t>> {
    case.investigations.iter().flat_map(|investigation| {
        let methods = investigation.methods.iter().flat_map(|method| [method.description, method.finding]);
        let conclusion = investigation.conclusion.as_ref().and_then(|conclusion| conclusion.text);
        methods.chain([investigation.limited_reason, conclusion]).flatten()
    })
}

/// What it decided on that ground.
fn decided<'t>(case: &Case<'t>) -> impl Iterator<Item = Words<'t>> {
    let hearings = case.hearings.iter().flat_map(|hearing| [hearing.weight, hearing.not_followed_reason]);
    let best = case.best_interests.iter().flat_map(|assessment| [assessment.conclusion, assessment.balancing]);
    let results = case
        .evaluations
        .iter()
        .flat_map(|evaluation| evaluation.measures.iter().map(|result| result.reason).chain([evaluation.school_view]));
    let closing = case.closing.as_ref().and_then(|closing| closing.explanation);
    hearings.chain(best).chain(results).chain([closing]).flatten()
}
