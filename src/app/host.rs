//! What the site stands in, as far as it matters to what is kept: some browsers clear it, some keep it apart.

/// What the site stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Host {
    /// LINE's own browser, which few find back to.
    Line,
    /// Opened from the home screen of an iPhone or iPad, where what is kept is apart from Safari's.
    HomeScreen,
    /// Safari, or another browser of an iPhone or iPad: all are of its engine, which clears what is kept after seven days without a visit.
    Safari,
    /// Anything else.
    Other,
}

impl Host {
    /// Tells it by what a browser calls itself, whether the screen is touched, and whether the site fills a window of its own.
    pub(crate) fn of(agent: &str, has_touch: bool, is_alone: bool) -> Self {
        let is_mobile =
            agent.contains("iPhone") || agent.contains("iPad") || (agent.contains("Macintosh") && has_touch);
        // Every browser calls itself Safari too.
        let is_other = ["Chrome/", "Chromium/", "Edg/", "OPR/", "Android"].iter().any(|name| agent.contains(name));
        let is_safari = agent.contains("Safari/") && !is_other;
        if agent.contains(" Line/") {
            Self::Line
        } else if is_mobile && is_alone {
            Self::HomeScreen
        } else if is_safari || is_mobile {
            Self::Safari
        } else {
            Self::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_told_by_what_they_call_themselves() {
        let ipad = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15";
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/130.0 Mobile/15E148 Safari/604.1";
        let line = "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0 Mobile Safari/537.36 Line/14.19.1/IAB";
        let chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36";
        let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        for (agent, has_touch, is_alone, host) in [
            (ipad, true, false, Host::Safari),
            (ipad, true, true, Host::HomeScreen),
            (ipad, false, false, Host::Safari),
            (iphone, true, false, Host::Safari),
            (line, true, false, Host::Line),
            (chrome, false, false, Host::Other),
            (chrome, true, true, Host::Other),
            (firefox, false, false, Host::Other),
        ] {
            assert_eq!(Host::of(agent, has_touch, is_alone), host, "{agent}");
        }
    }
}
