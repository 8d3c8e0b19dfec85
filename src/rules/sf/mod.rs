//! The case at Statsforvalteren (§ 12-6).

mod sf_01;
mod sf_02;
mod sf_03;
mod sf_04;
mod sf_05;
mod sf_08;
mod sf_09;
mod sf_12;
mod sf_13;
mod sf_15;
mod sf_16;

use jiff::civil::Date;

use super::{By, Context, Rule, Unruled};
use crate::calendar::Week;
use crate::case::{Case, CountyGovernor, YesNo};
use crate::lang::Text;
use crate::yaml::Node;

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[
    &sf_01::RULE,
    &sf_02::RULE,
    &sf_03::RULE,
    &sf_04::RULE,
    &sf_05::RULE,
    &sf_08::RULE,
    &sf_09::RULE,
    &sf_12::RULE,
    &sf_13::RULE,
    &sf_15::RULE,
    &sf_16::RULE,
];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[
    Unruled {
        code: "SF-06",
        title: Text::new(
            "Planen oppfyller bokstav a til e når saken blir meldt",
            "Planen oppfyller bokstav a til e når saka blir meld",
            "The plan meets letters a to e when the case is reported",
        ),
        by: By::OtherRule("PLAN-00"),
        why: Text::new(
            "Statsforvalteren avgjør om plikten til å lage en skriftlig plan er oppfylt. Det samme prøver PLAN-00, \
             PLAN-01, PLAN-05, PLAN-07, PLAN-10, PLAN-14 og PLAN-19 hver gang filen kontrolleres, også den dagen saken \
             meldes.",
            "Statsforvaltaren avgjer om plikta til å lage ein skriftleg plan er oppfylt. Det same prøver PLAN-00, \
             PLAN-01, PLAN-05, PLAN-07, PLAN-10, PLAN-14 og PLAN-19 kvar gong fila blir kontrollert, òg den dagen saka \
             blir meld.",
            "Statsforvalteren decides whether the duty to make a written plan is met. PLAN-00, PLAN-01, PLAN-05, \
             PLAN-07, PLAN-10, PLAN-14 and PLAN-19 test the same every time the file is checked, also on the day of \
             the report.",
        ),
    },
    Unruled {
        code: "SF-07",
        title: Text::new(
            "Det går fram hva som er gjort, når, og hva det førte til",
            "Det går fram kva som er gjort, når, og kva det førte til",
            "It shows what was done, when, and what came of it",
        ),
        by: By::OtherRule("EVA-01"),
        why: Text::new(
            "Når tiltakene begynte, krever PLAN-10, og at de er evaluert, krever EVA-01. Om de er egnet, er det \
             statsforvalteren som avgjør; det kan ingen regel vurdere.",
            "Når tiltaka byrja, krev PLAN-10, og at dei er evaluerte, krev EVA-01. Om dei er eigna, er det \
             statsforvaltaren som avgjer; det kan ingen regel vurdere.",
            "When the measures began PLAN-10 requires, and that they are evaluated EVA-01. Whether they are suitable \
             is for Statsforvalteren to decide; no rule can judge it.",
        ),
    },
    Unruled {
        code: "SF-10",
        title: Text::new(
            "Statsforvalteren får alt det bes om, uten sladding",
            "Statsforvaltaren får alt det blir bede om, utan sladding",
            "Statsforvalteren gets all that is asked for, unredacted",
        ),
        by: By::Document,
        why: Text::new(
            "Taushetsplikten er ikke til hinder overfor statsforvalteren (§ 12-6 tredje ledd). Dette gjelder utgaven \
             som lages til statsforvalteren, og hva det blir bedt om, står ikke i filen.",
            "Teieplikta er ikkje til hinder overfor statsforvaltaren (§ 12-6 tredje ledd). Dette gjeld utgåva som blir \
             laga til statsforvaltaren, og kva det blir bede om, står ikkje i fila.",
            "Confidentiality is no bar towards Statsforvalteren (§ 12-6 third paragraph). This concerns the edition \
             made for Statsforvalteren, and what is asked for is not in the file.",
        ),
    },
    Unruled {
        code: "SF-11",
        title: Text::new(
            "Kommunen eller fylkeskommunen er avsender, i en privatskole skolen",
            "Kommunen eller fylkeskommunen er avsendar, i ein privatskole skolen",
            "The municipality or county is the sender, in a private school the school",
        ),
        by: By::Document,
        why: Text::new(
            "Filen sier hvem som eier skolen og om den er privat, men ikke hvem som sender noe. Avsender og adressat \
             står i dokumentene.",
            "Fila seier kven som eig skolen og om han er privat, men ikkje kven som sender noko. Avsendar og adressat \
             står i dokumenta.",
            "The file says who owns the school and whether it is private, but not who sends anything. Sender and \
             addressee are given in the documents.",
        ),
    },
    Unruled {
        code: "SF-14",
        title: Text::new(
            "Elevens syn og elevens beste går fram av redegjørelsen",
            "Synet til eleven og det beste for eleven går fram av utgreiinga",
            "The pupil's view and best interests show in the account",
        ),
        by: By::OtherRule("HOR-10"),
        why: Text::new(
            "HOR-02 ser om elevens syn er ført, og HOR-10 om elevens beste er vurdert. Det redegjørelsen skal vise, \
             hentes fra de samme feltene.",
            "HOR-02 ser om synet til eleven er ført, og HOR-10 om det beste for eleven er vurdert. Det utgreiinga skal \
             vise, blir henta frå dei same felta.",
            "HOR-02 sees whether the pupil's view is recorded, and HOR-10 whether the pupil's best interests were \
             assessed. What the account is to show comes from the same fields.",
        ),
    },
    Unruled {
        code: "SF-17",
        title: Text::new(
            "Eleven og foreldrene vet at de kan klage innen tre uker",
            "Eleven og foreldra veit at dei kan klage innan tre veker",
            "The pupil and the parents know that they can appeal within three weeks",
        ),
        by: By::Person,
        why: Text::new(
            "Statsforvalteren opplyser selv om klageretten i vedtaket, og skolen kan ikke klage. De tre ukene regnes \
             fra eleven og foreldrene fikk vedtaket. Den dagen står ikke i filen, for skolen kjenner den ofte ikke.",
            "Statsforvaltaren opplyser sjølv om klageretten i vedtaket, og skolen kan ikkje klage. Dei tre vekene blir \
             rekna frå eleven og foreldra fekk vedtaket. Den dagen står ikkje i fila, for skolen kjenner han ofte \
             ikkje.",
            "Statsforvalteren itself states the right to appeal in the decision, and the school cannot appeal. The \
             three weeks run from the day on which the pupil and the parents got the decision. That day is not in the \
             file, for the school often does not know it.",
        ),
    },
    Unruled {
        code: "SF-18",
        title: Text::new(
            "Partene har andre rettigheter i statsforvalterens sak enn i skolens plan",
            "Partane har andre rettar i saka hos statsforvaltaren enn i planen til skolen",
            "Parties have other rights in Statsforvalteren's case than in the school's plan",
        ),
        by: By::Document,
        why: Text::new(
            "Statsforvalterens avgjørelse er et enkeltvedtak med parter, skolens plan er ikke det. Hva hver av dem får \
             se, avhenger av hvilken utgave dokumentet lages i.",
            "Avgjerda til statsforvaltaren er eit enkeltvedtak med partar, planen til skolen er ikkje det. Kva kvar av \
             dei får sjå, avheng av kva utgåve dokumentet blir laga i.",
            "Statsforvalteren's decision is a formal one with parties, the school's plan is not. What each of them may \
             see depends on the edition in which the document is made.",
        ),
    },
];

/// A case that Statsforvalteren has or will get, and has not decided.
struct Undecided<'a> {
    section: &'a CountyGovernor<'a>,
    reported: Date,
    reported_at: Node<'a>,
}

/// The case at Statsforvalteren where it is reported and not decided. None where the file cannot be read there.
fn undecided<'a>(context: &Context<'a>) -> Option<Undecided<'a>> {
    let section = context.case.county_governor.as_ref()?;
    if context.is_unclear(&["statsforvalter/meldt/dato", "statsforvalter/vedtak", "statsforvalter/særlige_grunner"]) {
        return None;
    }
    let (reported, reported_at) = section.reported.as_ref()?.date?.dated()?;
    (!section.is_decided(context.today)).then_some(Undecided { section, reported, reported_at })
}

impl<'a> Undecided<'a> {
    /// Whether the file does not show that the case was taken up with the head (§ 12-6 second paragraph).
    fn lacks_talk_with_head(&self, context: &Context<'_>) -> bool {
        context.gaps.plainly_lack(self.section.node, "tatt_opp_med_leder")
    }

    /// The day on which the case was taken up with the head, where the case was reported before a week had passed in
    /// the longer of its two readings. None once Statsforvalteren has asked for an answer or got it: the case is then
    /// looked at.
    fn too_early(&self) -> Option<(Date, Node<'a>, Week)> {
        if self.section.answered.is_some() || self.section.deadline.is_some() {
            return None;
        }
        let (raised, raised_at) = self.section.raised_with_head.as_ref()?.date?.dated()?;
        let week = Week::after(raised);
        (self.reported < week.latest()).then_some((raised, raised_at, week))
    }

    /// Where the file says that the pupil no longer goes to the school.
    fn pupil_left(&self, case: &Case<'a>) -> Option<Node<'a>> {
        let enrolled = case.subject()?.enrolled?;
        (*enrolled == YesNo::No).then_some(enrolled.node)
    }
}

/// What tells when the school last did something. Where some of it cannot be read, a later day may stand there.
const WORK: &[&str] = &[
    "strakstiltak/*/dato",
    "hendelser/*/dato",
    "undersøkelser/*/metoder/*/dato",
    "medvirkning/*/dato",
    "elevens_beste/*/dato",
    "plan/dato",
    "evalueringer/*/dato",
    "kontakt/*/dato",
    "samarbeid/*/dato",
    "utleveringer/*/dato",
    "logg/*/dato",
    "avslutning/dato",
];

/// A case at Statsforvalteren as it should be, as an example.
const WELL_REPORTED: &str = "\
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-14, av: F1, hvordan: muntlig }
  meldt: { dato: 2026-09-28, av: F1 }
  frist: 2026-10-12
";
