package iz.desk;

import iz.poem.Rights;

/// The licences that a contribution may be given. Each lets anybody copy it for ever; none can be
/// called back.
public enum Licence {
    CC_BY("licenses/by/4.0/"),
    CC_BY_SA("licenses/by-sa/4.0/"),
    CC0("publicdomain/zero/1.0/");

    private final String path;

    Licence(String path) {
        this.path = path;
    }

    public Rights rights() {
        return new Rights("https://creativecommons.org/" + path, true);
    }
}
