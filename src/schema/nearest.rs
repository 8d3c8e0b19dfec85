//! The word of the format that somebody probably meant.

/// How alike two words must be, from 0 to 1, before one is suggested for the other.
const ALIKE: f32 = 0.75;

/// The word of a list that is nearest to what was written. None where nothing is near.
pub(super) fn nearest<'s>(written: &str, words: &[&'s str]) -> Option<&'s str> {
    // A long text is no misspelt key, and comparing it would take time.
    if written.len() > 60 {
        return None;
    }
    let written = fold(written);
    let exactly = |wanted: &str| words.iter().copied().find(|word| fold(word) == wanted);
    exactly(&written).or_else(|| other_words(&written).find_map(exactly)).or_else(|| {
        let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
        let folded: Vec<&str> = folded.iter().map(String::as_str).collect();
        exactly(similar::get_close_matches(written.as_str(), &folded, 1, ALIKE).first()?)
    })
}

/// Lower case, without what keyboards and habits differ in: `Utføres-av` and `utfoeres av` are `utfores_av`.
fn fold(word: &str) -> String {
    let mut folded = word.trim().to_lowercase().replace([' ', '-'], "_");
    for (from, to) in [("å", "a"), ("aa", "a"), ("ø", "o"), ("oe", "o"), ("æ", "a"), ("ae", "a")] {
        folded = folded.replace(from, to);
    }
    folded
}

fn other_words(folded: &str) -> impl Iterator<Item = &'static str> {
    OTHER_WORDS.iter().filter(move |(other, _)| *other == folded).map(|(_, word)| *word)
}

/// Words that mean the same as one of the format, both folded: nynorsk forms, and what else people write.
const OTHER_WORDS: &[(&str, &str)] = &[
    ("aktivitetsplan", "plan"),
    ("ansvarleg", "ansvarlig"),
    ("avslutting", "avslutning"),
    ("bokmal", "nb"),
    ("dagleg_leiar", "daglig_leder"),
    ("eigar", "eier"),
    ("elevar", "elev"),
    ("evaluerast", "evalueres"),
    ("evaluerast", "evaluering"),
    ("atvaring", "advarsel"),
    ("error", "feil"),
    ("false", "av"),
    ("false", "nei"),
    ("forelder", "foresatt"),
    ("foreldre", "foresatt"),
    ("foreldre", "foresatte"),
    ("foresette", "foresatte"),
    ("foresett", "foresatt"),
    ("fra_og_med", "fra"),
    ("fra_og_med", "start"),
    ("gjelder", "krenker"),
    ("gjeld", "gjelder"),
    ("gjennomfores_av", "utfores_av"),
    ("grunngiving", "begrunnelse"),
    ("grunngjeving", "begrunnelse"),
    ("hendingar", "hendelser"),
    ("hoyring", "medvirkning"),
    ("ikkje_hoyrt_fordi", "ikke_hort_fordi"),
    ("ikkje_starta", "ikke_startet"),
    ("kommunal", "offentlig"),
    ("krenkar", "krenker"),
    ("kva", "hva"),
    ("kvar", "hvor"),
    ("kven", "hvem"),
    ("kvifor", "hvorfor"),
    ("kvifor_ikkje", "hvorfor_ikke"),
    ("leiing", "ledelse"),
    ("loyser", "loser"),
    ("medverknad", "medvirkning"),
    ("meldingar", "meldinger"),
    ("note", "merknad"),
    ("nynorsk", "nn"),
    ("off", "av"),
    ("om", "hva"),
    ("personar", "personer"),
    ("pastatt_krenkar", "pastatt_krenker"),
    ("rettar", "rettigheter"),
    ("skildring", "beskrivelse"),
    ("skuleeigar", "skoleeier"),
    ("skoleeigar", "skoleeier"),
    ("sosiallarar", "sosiallarer"),
    ("statsforvaltar", "statsforvalter"),
    ("tatt_opp_med_rektor", "tatt_opp_med_leder"),
    ("til_leiar", "til_leder"),
    ("tiltaksplan", "plan"),
    ("til_og_med", "til"),
    ("til_rektor", "til_leder"),
    ("true", "ja"),
    ("undersoking", "undersokelse"),
    ("undersokinger", "undersokelser"),
    ("undersokingar", "undersokelser"),
    ("utforast_av", "utfores_av"),
    ("utforende", "utfores_av"),
    ("vidareforast", "viderefores"),
    ("warning", "advarsel"),
    ("yes", "ja"),
    ("no", "av"),
    ("no", "nei"),
    ("baseline", "grunnlinje"),
    ("lang", "sprak"),
    ("malar", "maler"),
    ("overrides", "unntak"),
    ("reglar", "regler"),
    ("rules", "regler"),
    ("skulerute", "skolerute"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_lead_to_the_word_of_the_format() {
        let keys = [
            "utføres_av",
            "undersøkelser",
            "løser",
            "hvem",
            "hva",
            "hvor",
            "årsak",
            "nivå",
            "til_leder",
            "dato",
            "trinn",
        ];
        for (written, meant) in [
            ("utforesav", "utføres_av"),
            ("Utføres-av", "utføres_av"),
            ("utfoeres_av", "utføres_av"),
            ("utførast_av", "utføres_av"),
            ("undersøkingar", "undersøkelser"),
            ("løyser", "løser"),
            ("kven", "hvem"),
            ("kva", "hva"),
            ("aarsak", "årsak"),
            ("niva", "nivå"),
            ("til_rektor", "til_leder"),
            ("date", "dato"),
            ("triin", "trinn"),
        ] {
            assert_eq!(nearest(written, &keys), Some(meant), "{written}");
        }
        assert_eq!(nearest("føresett", &["elev", "foresatt"]), Some("foresatt"));
    }

    #[test]
    fn unrelated_words_suggest_nothing() {
        for written in ["", "diagnose", "fødselsnummer", "🎵", "notat", &"x".repeat(9000)] {
            assert_eq!(nearest(written, &["utføres_av", "hva", "start", "id"]), None, "{written:.20}");
        }
    }

    #[test]
    fn the_table_of_other_words_is_folded() {
        for (other, word) in OTHER_WORDS {
            assert_eq!((fold(other).as_str(), fold(word).as_str()), (*other, *word));
        }
    }
}
