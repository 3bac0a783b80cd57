package iz.query;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/// The one property that is computed: [LineSearch]. No other can be loaded by its name.
final class SearchOnly extends PropertyFunctionRegistry {
    @Override
    public boolean manages(String uri) {
        return uri.equals(LineSearch.NAME);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String uri) {
        return manages(uri) ? name -> new LineSearch() : null;
    }

    @Override
    public boolean isRegistered(String uri) {
        return manages(uri);
    }
}
