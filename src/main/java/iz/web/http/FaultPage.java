package iz.web.http;

/// Finds the words for a fault, as HTML in the visitor's interface language. The reply's status is
/// set by the server.
@FunctionalInterface
public interface FaultPage {
    Reply answer(Visit visit, Fault fault);
}
