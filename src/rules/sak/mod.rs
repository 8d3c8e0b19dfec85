//! What frames a case: the kind of case, the school and the pupil.

mod sak_01;
mod sak_02;
mod sak_03;
mod sak_05;
mod sak_06;
mod sak_07;
mod sak_10;

use super::{By, Rule, Unruled};
use crate::lang::Text;

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] =
    &[&sak_01::RULE, &sak_02::RULE, &sak_03::RULE, &sak_05::RULE, &sak_06::RULE, &sak_07::RULE, &sak_10::RULE];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[
    Unruled {
        code: "SAK-04",
        title: Text::new(
            "Planen er skrevet på skolens hovedmål",
            "Planen er skriven på hovudmålet til skolen",
            "The plan is written in the school's main language",
        ),
        by: By::Document,
        why: Text::new(
            "Filen sier bare hvilket hovedmål skolen har. Det er dokumentene som skal være på det (§ 15-2), og de velger \
             språk etter feltet `hovedmål`. Hva teksten i filen er skrevet på, vurderer ingen regel.",
            "Fila seier berre kva hovudmål skolen har. Det er dokumenta som skal vere på det (§ 15-2), og dei vel språk \
             etter feltet `hovedmål`. Kva teksten i fila er skriven på, vurderer ingen regel.",
            "The file says only which main language the school has. It is the documents that shall be in it (§ 15-2), and \
             they choose their language by the field `hovedmål`. No rule judges what the text in the file is written in.",
        ),
    },
    Unruled {
        code: "SAK-09",
        title: Text::new(
            "Planen kan hete tiltaksplan eller aktivitetsplan",
            "Planen kan heite tiltaksplan eller aktivitetsplan",
            "The plan may be called tiltaksplan or aktivitetsplan",
        ),
        by: By::Document,
        why: Text::new(
            "Filen har ingen tittel på planen. Loven krever ikke noe bestemt navn; rundskrivet sier tiltaksplan. Navnet står \
             bare i dokumentene.",
            "Fila har ingen tittel på planen. Lova krev ikkje noko bestemt namn; rundskrivet seier tiltaksplan. Namnet står \
             berre i dokumenta.",
            "The file holds no title of the plan. The Act requires no particular name; the circular says tiltaksplan. The \
             name stands only in the documents.",
        ),
    },
];
