//! PLAN-03: a problem is not the pupil, and not a quarrel between equals.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::lists::List;
use crate::rules::wording::warning;
use crate::rules::{Context, Example, Findings, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-03",
    severity: Severity::Note,
    basis: &[&law::PRACTICE_ADULTS, &law::OWN_PROPOSAL],
    title: Text::new(
        "Problemet er ikke en egenskap ved eleven",
        "Problemet er ikkje ein eigenskap ved eleven",
        "A problem is not a trait of the pupil",
    ),
    why: Text::new(
        "Tiltakene skal rette seg mot det de voksne kan endre. Når problemet er at «eleven har vansker» eller at \
         det er «en konflikt mellom» elever, blir det eleven som må endre seg, og eleven leser at det er noe galt \
         med ham eller henne.",
        "Tiltaka skal rette seg mot det dei vaksne kan endre. Når problemet er at «eleven har vanskar» eller at \
         det er «ein konflikt mellom» elevar, blir det eleven som må endre seg, og eleven les at det er noko gale \
         med han eller ho.",
        "Measures shall aim at what the adults can change. Where the problem is that “the pupil has difficulties” \
         or that there is “a conflict between” pupils, it is the pupil who must change, and the pupil reads that \
         something is wrong with him or her.",
    ),
    limits: Text::new(
        "Ordlisten er brilles egen, for ingen kilde gir noen. Ord i anførselstegn og det andre sier, som «E2 sier \
         at …», teller ikke. Et ord om eleven selv gir ingen merknad der problemet viser til faktorer i \
         omgivelsene med `opprettholdes_av`. Om det virkelig er en konflikt mellom likeverdige parter, kan ikke \
         regelen vite.",
        "Ordlista er brille si eiga, for inga kjelde gir noka. Ord i hermeteikn og det andre seier, som «E2 seier \
         at …», tel ikkje. Eit ord om eleven sjølv gir ingen merknad der problemet viser til faktorar i \
         omgivnadene med `opprettholdes_av`. Om det verkeleg er ein konflikt mellom likeverdige partar, kan ikkje \
         regelen vite.",
        "The list of phrases is brille's own, for no source gives one. Words in quotation marks, and what others \
         say, as in “E2 sier at …”, do not count. A word about the pupil gives no note where the problem refers \
         to factors in the surroundings with `opprettholdes_av`. Whether it really is a conflict between equals \
         the rule cannot know.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&CHILD, &SYMMETRY],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: «Begge parter har skyld» blir sagt når E1 blir stående alene i storefri hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag., hvor: [friminutt], start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., hvor: [friminutt], start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 mangler sosiale ferdigheter i storefri., bygger_på: [U1] } # <-
    - { id: P2, beskrivelse: Det er en konflikt mellom E1 og E2 i garderoben., bygger_på: [U1] } # <-
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag., hvor: [friminutt], start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1, P2], hva: A1 står ved ballbingen hele storefri., hvor: [friminutt], start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
    ],
    check: Some(check),
};

static CHILD: Message = Message {
    headline: Text::new(
        "Problemet {problem} er beskrevet som noe ved eleven: {phrase}.",
        "Problemet {problem} er skildra som noko ved eleven: {phrase}.",
        "The problem {problem} is described as something about the pupil: {phrase}.",
    ),
    label: Text::new("legger problemet i eleven", "legg problemet i eleven", "puts the problem into the pupil"),
    help: Text::new(
        "Beskriv situasjonen, ikke eleven. Skriv heller {better}.",
        "Skildre situasjonen, ikkje eleven. Skriv heller {better}.",
        "Describe the situation, not the pupil. Rather write {better}.",
    ),
};

static SYMMETRY: Message = Message {
    headline: Text::new(
        "Problemet {problem} er beskrevet som en strid mellom likeverdige: {phrase}.",
        "Problemet {problem} er skildra som ein strid mellom likeverdige: {phrase}.",
        "The problem {problem} is described as a quarrel between equals: {phrase}.",
    ),
    label: Text::new("deler ut skyld", "deler ut skuld", "divides the blame"),
    help: Text::new(
        "Beskriv hva eleven blir utsatt for. Skriv heller {better}.",
        "Skildre kva eleven blir utsett for. Skriv heller {better}.",
        "Describe what the pupil is exposed to. Rather write {better}.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for problem in context.case.problems() {
        let Some(text) = problem.description else { continue };
        let rests_on_surroundings = !problem.maintained_by.is_empty();
        let child = context.phrases_in(text, List::ChildAsProblem).filter(|_| !rests_on_surroundings);
        let symmetry = context.phrases_in(text, List::Symmetry);
        let hits = child.map(|hit| (&CHILD, hit)).chain(symmetry.map(|hit| (&SYMMETRY, hit)));
        for (message, hit) in hits {
            findings.add(warning(context, message, hit).arg("problem", named(problem.id)));
        }
    }
}
