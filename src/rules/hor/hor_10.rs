//! HOR-10: the pupil's best interests are assessed.

use crate::case::{BestInterests, Case, Extent};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "HOR-10",
    severity: Severity::Error,
    basis: &[&law::BEST_INTERESTS, &law::CIRCULAR_PLAN],
    title: Text::new(
        "Elevens beste er vurdert, med momenter og konklusjon",
        "Det beste for eleven er vurdert, med moment og konklusjon",
        "The pupil's best interests are assessed, with factors and a conclusion",
    ),
    why: Text::new(
        "Det som er best for eleven, skal være et grunnleggende hensyn i alt skolen gjør og bestemmer i saken. \
         Rundskrivet sier at det skal være synlig at skolen har vurdert det: hva som er veid mot hverandre, og hva \
         skolen kom til.",
        "Det som er best for eleven, skal vere eit grunnleggjande omsyn i alt skolen gjer og bestemmer i saka. \
         Rundskrivet seier at det skal vere synleg at skolen har vurdert det: kva som er vege mot kvarandre, og kva \
         skolen kom til.",
        "What is best for the pupil shall be a fundamental consideration in all that the school does and decides in \
         the case. The circular says that it shall be visible that the school has assessed it: what was weighed, and \
         what came of it.",
    ),
    limits: Text::new(
        "Regelen ser at en vurdering er ført, ikke om avveiningen er riktig. Loven sier ikke hvor mange momenter som \
         trengs; to, eller ett når `omfang` er `enkel`, er brilles eget forslag og gir bare advarsel. Én fullstendig \
         vurdering for eleven er nok. Mangler bare konklusjonen, eller er `omfang` satt til `enkel`, blir det \
         advarsel. Har planen en dato fram i tid, gir det advarsel at vurderingen ennå mangler. En sak som er \
         avsluttet uten plan, gir bare advarsel, og ingenting når eleven har byttet skole eller sluttet.",
        "Regelen ser at ei vurdering er ført, ikkje om avveginga er rett. Lova seier ikkje kor mange moment som \
         trengst; to, eller eitt når `omfang` er `enkel`, er brille sitt eige framlegg og gir berre åtvaring. Éi \
         fullstendig vurdering for eleven er nok. Manglar berre konklusjonen, eller er `omfang` sett til `enkel`, \
         blir det åtvaring. Har planen ein dato fram i tid, gir det åtvaring at vurderinga enno manglar. Ei sak som \
         er avslutta utan plan, gir berre åtvaring, og ingenting når eleven har bytt skole eller slutta.",
        "The rule sees that an assessment is recorded, not whether the balance is right. The Act does not say how \
         many factors it takes; two, or one where `omfang` is `enkel`, are brille's own proposal and give only a \
         warning. One complete assessment for the pupil is enough. Where only the conclusion is missing, or with \
         `omfang: enkel`, it is a warning. Where the plan is dated in the future, an assessment that is still missing \
         gives a warning. A case closed without a plan gives only a warning, and nothing where the pupil has changed \
         school or left.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&MISSING, &NO_CONCLUSION, &FEW_FACTORS],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
elevens_beste:
  - hvem: E1
    dato: 2026-09-10
    momenter: [E1 sitt eget ønske, trygghet i storefri]
    konklusjon: Faste lag for alle ivaretar E1 best.
",
        },
        Example {
            good: false,
            date: "2026-09-14",
            yaml: "\
# uten: elevens_beste, evalueringer
plan: # <-
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag. }
  tiltak:
    - id: T1
      løser: [P1]
      hva: L1 setter faste lag for uka.
      start: 2026-09-14
      utføres_av: [L1]
      evalueres: { dato: 2026-09-25 }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
elevens_beste:
  - hvem: E1 # <-
    dato: 2026-09-10
    momenter: [E1 sitt eget ønske, trygghet i storefri]
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
elevens_beste:
  - hvem: E1 # <-
    dato: 2026-09-10
    momenter: [trygghet i storefri]
    konklusjon: Faste lag for alle ivaretar E1 best.
",
        },
    ],
    check: Some(check),
};

static MISSING: Message = Message {
    headline: Text::new(
        "Filen viser ikke at skolen har vurdert hva som er best for eleven.",
        "Fila viser ikkje at skolen har vurdert kva som er best for eleven.",
        "The file does not show that the school has assessed what is best for the pupil.",
    ),
    label: Text::new(
        "ingen vurdering av elevens beste",
        "inga vurdering av det beste for eleven",
        "no assessment of the pupil's best interests",
    ),
    help: Text::new(
        "Skriv inn vurderingen under `elevens_beste`: hva som taler for og imot tiltakene for denne eleven, også det \
         eleven selv ønsker, og hva skolen kom til.",
        "Skriv inn vurderinga under `elevens_beste`: kva som taler for og imot tiltaka for denne eleven, òg det eleven \
         sjølv ønskjer, og kva skolen kom til.",
        "Record the assessment under `elevens_beste`: what speaks for and against the measures for this pupil, the \
         pupil's own wish included, and what the school concluded.",
    ),
};

static NO_CONCLUSION: Message = Message {
    headline: Text::new(
        "Vurderingen av elevens beste har ingen konklusjon.",
        "Vurderinga av det beste for eleven har ingen konklusjon.",
        "The assessment of the pupil's best interests has no conclusion.",
    ),
    label: Text::new("mangler `konklusjon`", "manglar `konklusjon`", "lacks `konklusjon`"),
    help: Text::new(
        "Skriv under `konklusjon` hva skolen kom til at er best for eleven.",
        "Skriv under `konklusjon` kva skolen kom til at er best for eleven.",
        "Write under `konklusjon` what the school found to be best for the pupil.",
    ),
};

static FEW_FACTORS: Message = Message {
    headline: Text::new(
        "Vurderingen av elevens beste nevner for få momenter: {count}, og minst {least} er ventet.",
        "Vurderinga av det beste for eleven nemner for få moment: {count}, og minst {least} er venta.",
        "The assessment of the pupil's best interests names too few factors: {count}, and at least {least} are \
         expected.",
    ),
    label: Text::new("for få momenter", "for få moment", "too few factors"),
    help: Text::new(
        "Skriv under `momenter` det skolen har veid, for eksempel elevens eget ønske, trygghet, tilhørighet og hvordan \
         tiltakene virker for eleven.",
        "Skriv under `momenter` det skolen har vege, til dømes eleven sitt eige ønske, tryggleik, tilhøyrsle og \
         korleis tiltaka verkar for eleven.",
        "Write under `momenter` what the school has weighed, such as the pupil's own wish, safety, belonging and how \
         the measures affect the pupil.",
    ),
};

/// Where an assessment may stand that cannot be read.
const ASSESSMENTS: &[&str] = &["elevens_beste/*/hvem", "elevens_beste/*/konklusjon", "elevens_beste/*/momenter/*"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if super::subject_is_unclear(context) || context.is_unclear(ASSESSMENTS) {
        return;
    }
    let stays = context.is_closed() && !context.pupil_has_left();
    let closing = case.closing.as_ref().filter(|_| stays).map(|closing| closing.node);
    let Some(decided) = case.plan.as_ref().map(|plan| plan.node).or(closing) else { return };
    let least = if case.extent() == Extent::Light { 1 } else { 2 };
    let own: Vec<_> = case.best_interests.iter().filter(|entry| is_for_subject(case, entry)).collect();
    let complete = |entry: &&BestInterests<'_>| entry.conclusion.is_some() && entry.factors.len() >= least;
    let judged = own.iter().find(|entry| entry.conclusion.is_some()).or(own.last());
    match judged {
        None => {
            let is_plain = case.plan.is_some() && case.extent() != Extent::Light && !is_still_to_come(context);
            let weight = if is_plain { Severity::Error } else { Severity::Warning };
            findings.add(Found::in_section(&MISSING, decided).severity(weight));
        }
        Some(_) if own.iter().any(complete) => {}
        Some(entry) if entry.conclusion.is_none() => {
            findings.add(Found::in_section(&NO_CONCLUSION, entry.node).severity(Severity::Warning));
        }
        Some(entry) => {
            let found = Found::in_section(&FEW_FACTORS, entry.node).severity(Severity::Warning);
            let count = Arg::Number(entry.factors.len() as i64);
            findings.add(found.arg("count", count).arg("least", Arg::Number(least as i64)));
        }
    }
}

fn is_for_subject(case: &Case<'_>, entry: &BestInterests<'_>) -> bool {
    entry.who.is_some_and(|who| case.is_subject(who.value))
}

/// Whether the plan's first version is dated later than today.
fn is_still_to_come(context: &Context<'_>) -> bool {
    let planned = context.case.first_planned();
    planned.is_some_and(|date| date > context.today)
}
