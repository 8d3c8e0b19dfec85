//! PLAN-21: the plan says how and by whom the effect is judged.

use crate::case::{Case, Measure};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::words;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-21",
    severity: Severity::Note,
    basis: &[&law::OYGARDEN, &law::OWN_PROPOSAL],
    title: Text::new(
        "Planen sier hva som viser at tiltakene virker, og hvem som ser etter",
        "Planen seier kva som viser at tiltaka verkar, og kven som ser etter",
        "The plan says what shows that the measures work, and who looks",
    ),
    why: Text::new(
        "Når det er bestemt på forhånd hva som skal vise at tiltaket virker, og hvem som skal se etter, blir \
         evalueringen mer enn et inntrykk. Eleven vet selv best om det er trygt og godt, og derfor hører opplevelsen \
         til eleven med i det en ser etter.",
        "Når det er bestemt på førehand kva som skal vise at tiltaket verkar, og kven som skal sjå etter, blir \
         evalueringa meir enn eit inntrykk. Eleven veit sjølv best om det er trygt og godt, og difor høyrer opplevinga \
         til eleven med i det ein ser etter.",
        "Where it is decided beforehand what shall show that the measure works, and who shall look, the evaluation \
         becomes more than an impression. The pupil knows best whether it is safe and good, and so the pupil's own \
         experience belongs in what is looked for.",
    ),
    limits: Text::new(
        "Dette er brilles eget forslag etter kommunale maler, ikke et lovkrav, og alt her er merknader. Regelen ser om \
         feltene er fylt ut, og om minst ett tegn i planen nevner eleven. Om tegnene er gode, vurderer den ikke. I \
         saker med `omfang: enkel` og avsluttede saker er den stille.",
        "Dette er brille sitt eige framlegg etter kommunale malar, ikkje eit lovkrav, og alt her er merknader. Regelen ser \
         om felta er fylte ut, og om minst eitt teikn i planen nemner eleven. Om teikna er gode, vurderer han ikkje. I \
         saker med `omfang: enkel` og avslutta saker er han still.",
        "This is brille's own proposal after municipal templates, not a requirement of the law, and all of it is \
         notes. The rule sees whether the fields are filled in, and whether at least one sign in the plan mentions the \
         pupil. It does not judge whether the signs are good. With `omfang: enkel` and in closed cases it is silent.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NO_SIGN, &NO_ONE, &NO_PUPIL],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "" },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - id: T1
      løser: [P1]
      hva: L1 setter faste lag for uka.
      start: 2026-09-14
      utføres_av: [L1]
      tegn_på_effekt: Lagene henger oppe hver mandag. # <-
      evalueres: { dato: 2026-09-25, av: [S1] }
    - id: T2 # <-
      løser: [P1]
      hva: A1 står ved ballbingen hele storefri.
      start: 2026-09-14
      utføres_av: [A1]
      evalueres: # <-
        dato: 2026-09-25
",
        },
    ],
    check: Some(check),
};

static NO_SIGN: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} sier ikke hva som skal vise at det virker.",
        "Tiltaket {measure} seier ikkje kva som skal vise at det verkar.",
        "The measure {measure} does not say what shall show that it works.",
    ),
    label: Text::new("ingen tegn på effekt", "ingen teikn på effekt", "no sign of effect"),
    help: Text::new(
        "Skriv i `tegn_på_effekt` hva de skal se etter, og ta med hva eleven selv skal kunne si.",
        "Skriv i `tegn_på_effekt` kva de skal sjå etter, og ta med kva eleven sjølv skal kunne seie.",
        "Write in `tegn_på_effekt` what to look for, and include what the pupil should be able to say.",
    ),
};

static NO_ONE: Message = Message {
    headline: Text::new(
        "Planen sier ikke hvem som skal evaluere tiltaket {measure}.",
        "Planen seier ikkje kven som skal evaluere tiltaket {measure}.",
        "The plan does not say who shall evaluate the measure {measure}.",
    ),
    label: Text::new("ingen skal evaluere", "ingen skal evaluere", "nobody is to evaluate"),
    help: Text::new(
        "Skriv kodene til dem som skal evaluere, i `av` under `evalueres`.",
        "Skriv kodane til dei som skal evaluere, i `av` under `evalueres`.",
        "Write the codes of those who shall evaluate in `av` under `evalueres`.",
    ),
};

static NO_PUPIL: Message = Message {
    headline: Text::new(
        "Ingen av tegnene på effekt handler om hvordan eleven selv har det.",
        "Ingen av teikna på effekt handlar om korleis eleven sjølv har det.",
        "None of the signs of effect is about how the pupil feels.",
    ),
    label: Text::new("uten elevens opplevelse", "utan opplevinga til eleven", "without the pupil's experience"),
    help: Text::new(
        "Ta med i `tegn_på_effekt` hva eleven skal oppleve eller kunne si når tiltaket virker.",
        "Ta med i `tegn_på_effekt` kva eleven skal oppleve eller kunne seie når tiltaket verkar.",
        "Include in `tegn_på_effekt` what the pupil shall experience or be able to say when the measure works.",
    ),
};

fn check(context: &Context<'_>, found: &mut Findings) {
    if context.is_closed() || super::is_light(context.case) {
        return;
    }
    let running = || super::running(context);
    let silent = running().filter(|measure| context.gaps.plainly_lack(measure.node, "tegn_på_effekt"));
    super::about(&NO_SIGN, silent).into_iter().for_each(|finding| found.add(finding));
    nobody(context).into_iter().for_each(|finding| found.add(finding));
    let mut signs = running().filter_map(|measure| measure.indicator);
    if let Some(first) = signs.next()
        && !super::pupil_is_unclear(context)
        && !mentions_pupil(context.case, first.value)
        && !signs.any(|sign| mentions_pupil(context.case, sign.value))
    {
        found.add(Found::at(&NO_PUPIL, first.node));
    }
}

/// One finding at the first evaluation that nobody shall hold, with the others beside it.
fn nobody(context: &Context<'_>) -> Option<Found> {
    let lacks = |measure: &&Measure<'_>| {
        measure.evaluated.as_ref().is_some_and(|planned| context.gaps.plainly_lack(planned.node, "av"))
    };
    let mut measures = super::running(context).filter(lacks);
    let first = measures.next()?;
    let found = Found::in_section(&NO_ONE, first.evaluated.as_ref()?.node).arg("measure", named(first.id));
    Some(measures.filter_map(|measure| measure.id).fold(found, |found, id| found.label(id.node, super::ALSO_HERE)))
}

/// Whether a text names the pupil of the case, or pupils or children at all.
fn mentions_pupil(case: &Case<'_>, text: &str) -> bool {
    words(text)
        .any(|word| case.is_subject(word) || ["elev", "barn"].iter().any(|start| super::begins_with(word, start)))
}
