#!/bin/sh
# Checks one text of an Iz archive, or a whole copy, with openssl, sha256sum, base64, od and a shell: no Java, no Iz,
# no network.
#
#   sh verify.sh text.nq text.tlog-proof keys
#   sh verify.sh folder keys                    a data folder, a bag's `data`, or a site of files
#
# The keys must come from somebody you trust. It checks the Ed25519 signature; ML-DSA-44 too where
# openssl knows it (3.5 and later). It ends with 0 when all is as it was signed.
set -eu
case $# in
3) record=$1 proof=$2 keys=$3 ;;
2) folder=$1 keys=$2 ;;
*)
    echo "sh verify.sh TEXT.nq TEXT.tlog-proof KEYS, or sh verify.sh FOLDER KEYS" >&2
    exit 2
    ;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "WRONG: $*"
    exit 1
}
hash() { # the SHA-256 of files, one after another, as bytes
    cat "$@" | openssl dgst -sha256 -binary
}

printf '\0' > "$work/zero"
printf '\1' > "$work/one"

checkpoint() { # takes a signed note apart
    sed '/^$/,$d' "$1" > "$work/body"
    sed '1,/^$/d' "$1" > "$work/signatures"
    size=$(sed -n 2p "$work/body")
    sed -n 3p "$work/body" | base64 -d > "$work/root"
}

one_text() {
    # The proof: heading, extra, index, hashes; an empty line; the checkpoint; an empty line; signatures.
    [ "$(sed -n 1p "$proof")" = c2sp.org/tlog-proof@v1 ] || fail "it is no tlog-proof"
    sed -n '2s/^extra //p' "$proof" | base64 -d > "$work/line"
    index=$(sed -n '3s/^index //p' "$proof")
    sed -n '4,/^$/p' "$proof" | sed '/^$/d' > "$work/path"
    sed '1,/^$/d' "$proof" > "$work/note"
    checkpoint "$work/note"
    echo "entry: $(tr '\t' ' ' < "$work/line")"
    echo "log: $(sed -n 1p "$work/body"), $size entries"

    # The text is the one that the line of the log names.
    named=$(cut -f 4 "$work/line")
    echo "$named  $record" | sha256sum --check --quiet || fail "$record is not the text that the log names"
    [ "$(cut -f 1 "$work/line")" -eq $((index + 1)) ] || fail "the entry is not at its place"

    # From the leaf up to the root (RFC 9162, 2.1.3.2).
    hash "$work/line" > "$work/data"
    hash "$work/zero" "$work/data" > "$work/hash"
    at=$index
    last=$((size - 1))
    while read -r beside; do
        echo "$beside" | base64 -d > "$work/beside"
        if [ $((at % 2)) -eq 1 ] || [ "$at" -eq "$last" ]; then
            hash "$work/one" "$work/beside" "$work/hash" > "$work/next"
            while [ $((at % 2)) -eq 0 ] && [ "$at" -ne 0 ]; do
                at=$((at / 2))
                last=$((last / 2))
            done
        else
            hash "$work/one" "$work/hash" "$work/beside" > "$work/next"
        fi
        mv "$work/next" "$work/hash"
        at=$((at / 2))
        last=$((last / 2))
    done < "$work/path"
    [ "$last" -eq 0 ] && cmp -s "$work/hash" "$work/root" || fail "the entry is not in the log that was signed"
}

whole_copy() {
    if [ -f "$folder/log" ]; then
        log=$folder/log records=$folder/records note=$folder/tlog/checkpoint
    else
        log=$folder/log/entries records=$folder/log/records note=$folder/log/checkpoint
    fi
    checkpoint "$note"
    sed 1d "$log" | grep -v '^commit' | head -n "$size" > "$work/entries"
    [ "$(wc -l < "$work/entries")" -eq "$size" ] || fail "the log is shorter than what was signed"

    # The records that the log names, but for those withdrawn since: each is what its name says, and no other is there.
    awk -F '\t' '
        $3 == "put" { last[$5] = last[$5] " " $4 }
        $3 == "withdraw" { delete last[$5] }
        END { for (iri in last) { n = split(last[iri], each, " "); for (i = 1; i <= n; i++) print each[i] } }
    ' "$work/entries" | sort -u > "$work/named"
    (cd "$records" && find . -name '*.nq' | sed 's|.*/sha256-||; s|\.nq$||' | sort) > "$work/there"
    cmp -s "$work/named" "$work/there" \
        || fail "not the records that the log names: $(comm -3 "$work/named" "$work/there" | head -n 3 | tr -s '\t\n' ' ')"
    sed 's|^\(..\)\(.*\)|\1\2  ./\1/sha256-\1\2.nq|' "$work/named" > "$work/sums"
    (cd "$records" && sha256sum --check --quiet "$work/sums") || fail "a record is not what its name says"

    # The tree over the log (RFC 9162, 2.1.1): subtrees of equal size are joined as soon as there are two.
    mkdir "$work/tree"
    top=0
    index=0
    while IFS= read -r line; do
        index=$((index + 1))
        printf %s "$line" > "$work/line"
        hash "$work/line" > "$work/data"
        top=$((top + 1))
        hash "$work/zero" "$work/data" > "$work/tree/$top"
        count=$index
        while [ $((count % 2)) -eq 0 ]; do
            join
            count=$((count / 2))
        done
    done < "$work/entries"
    while [ "$top" -gt 1 ]; do
        join
    done
    cmp -s "$work/tree/1" "$work/root" || fail "the log is not the one that was signed"
    echo "log: $(sed -n 1p "$work/body"), $size entries, $(wc -l < "$work/named" | tr -d ' ') records"
}
join() {
    hash "$work/one" "$work/tree/$((top - 1))" "$work/tree/$top" > "$work/next"
    top=$((top - 1))
    mv "$work/next" "$work/tree/$top"
}

if [ $# -eq 3 ]; then
    one_text
else
    whole_copy
fi

# The signatures: 4 bytes that name the key; for ML-DSA-44, 8 of time; the signature proper.
bytes() { # a number in 8 bytes
    for shift in 56 48 40 32 24 16 8 0; do
        byte $((($1 >> shift) % 256))
    done
}
byte() { printf "\\$(printf '%03o' "$1")"; }
signed=0
newest=$(sed 's/ .*//' "$keys" | sort -n | awk -v size="$size" '$1 <= size { newest = $1 } END { print newest }')
for key in $(sed -n "s/^$newest //p" "$keys"); do
    name=${key%%+*}
    rest=${key#*+}
    id=${rest%%+*}
    echo "${rest#*+}" | base64 -d > "$work/key"
    found=no
    while read -r dash who signature; do
        echo "$signature" | base64 -d > "$work/signed"
        if [ "$who+$(head -c 4 "$work/signed" | od -An -tx1 | tr -d ' \n')" = "$name+$id" ]; then
            found=yes
            break
        fi
    done < "$work/signatures"
    [ "$found" = yes ] || fail "the log is not signed by $name+$id"
    case $(head -c 1 "$work/key" | od -An -tu1 | tr -d ' ') in
    1)
        { printf '\060\052\060\005\006\003\053\145\160\003\041\000'; tail -c 32 "$work/key"; } > "$work/key.der"
        tail -c +5 "$work/signed" > "$work/signature"
        openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/key.der" -rawin \
            -in "$work/body" -sigfile "$work/signature" > /dev/null || fail "the Ed25519 signature is wrong"
        echo "Ed25519: good"
        signed=1
        ;;
    6)
        if openssl list -signature-algorithms 2> /dev/null | grep -qi 'ml-dsa-44'; then
            origin=$(sed -n 1p "$work/body")
            {
                printf 'subtree/v1\n\0'
                byte ${#name}
                printf %s "$name"
                tail -c +5 "$work/signed" | head -c 8
                byte ${#origin}
                printf %s "$origin"
                bytes 0
                bytes "$size"
                cat "$work/root"
            } > "$work/message"
            { printf '\060\202\005\062\060\013\006\011\140\206\110\001\145\003\004\003\021\003\202\005\041\000'
                tail -c 1312 "$work/key"; } > "$work/key.der"
            tail -c +13 "$work/signed" > "$work/signature"
            openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/key.der" -rawin \
                -in "$work/message" -sigfile "$work/signature" > /dev/null || fail "the ML-DSA-44 signature is wrong"
            echo "ML-DSA-44: good"
        else
            echo "ML-DSA-44: not checked, this openssl does not know it"
        fi
        ;;
    esac
done
[ "$signed" = 1 ] || fail "there is no Ed25519 key to check by"
echo good
