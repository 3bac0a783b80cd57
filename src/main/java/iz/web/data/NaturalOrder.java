package iz.web.data;

import java.util.Comparator;

/// Orders names as people do: `l2` before `l10`.
final class NaturalOrder implements Comparator<String> {

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (digit(a, i) && digit(b, j)) {
                int iEnd = end(a, i);
                int jEnd = end(b, j);
                String left = a.substring(i, iEnd).replaceFirst("^0+(?=.)", "");
                String right = b.substring(j, jEnd).replaceFirst("^0+(?=.)", "");
                int byLength = Integer.compare(left.length(), right.length());
                int order = byLength != 0 ? byLength : left.compareTo(right);
                if (order != 0) {
                    return order;
                }
                i = iEnd;
                j = jEnd;
            } else if (a.charAt(i) != b.charAt(j)) {
                return Character.compare(a.charAt(i), b.charAt(j));
            } else {
                i++;
                j++;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static boolean digit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text, end)) {
            end++;
        }
        return end;
    }
}
