// Checks a receipt of Deelwijzer with the checksum-database code of Go: note for the signature of the log, tlog for the
// path to the root. Reading the receipt, the commitment and the cosignature of a witness are written out here.
//
//	go run main.go besluit.json besluit.tlog-proof logboek.vkey [getuige.vkey]
//
// Exit code 0: it holds. 1: it does not. 2: it could not be checked.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// receipt is what stands in a tlog-proof file, not verified.
type receipt struct {
	nonce      []byte
	index      int64
	path       tlog.RecordProof
	checkpoint string
}

// checkpoint is what the log signed: so many leaves, with this root.
type checkpoint struct {
	origin string
	size   int64
	root   tlog.Hash
}

func main() {
	if len(os.Args) != 4 && len(os.Args) != 5 {
		fmt.Fprintln(os.Stderr, "usage: go run main.go besluit.json besluit.tlog-proof logboek.vkey [getuige.vkey]")
		os.Exit(2)
	}
	var files [][]byte
	for _, name := range os.Args[1:] {
		content, err := os.ReadFile(name)
		if err != nil {
			fmt.Fprintln(os.Stderr, "KAN NIET:", err)
			os.Exit(2)
		}
		files = append(files, content)
	}
	witness := ""
	if len(files) == 4 {
		witness = strings.TrimSuffix(string(files[3]), "\n")
	}
	said, err := verify(files[0], string(files[1]), strings.TrimSuffix(string(files[2]), "\n"), witness)
	if err != nil {
		fmt.Println("KLOPT NIET:", err)
		os.Exit(1)
	}
	fmt.Print(said)
}

func verify(event []byte, text, logKey, witnessKey string) (string, error) {
	r, err := parse(text)
	if err != nil {
		return "", err
	}
	verifier, err := note.NewVerifier(logKey)
	if err != nil {
		return "", fmt.Errorf("key of the log: %w", err)
	}
	opened, err := note.Open([]byte(r.checkpoint), note.VerifierList(verifier))
	if err != nil {
		return "", err
	}
	cp, err := parseCheckpoint(opened.Text)
	if err != nil {
		return "", err
	}
	if cp.origin != verifier.Name() {
		return "", errors.New("this key belongs to another log")
	}
	said := ""
	if witnessKey != "" {
		at, err := cosigned(opened, witnessKey)
		if err != nil {
			return "", err
		}
		said = fmt.Sprintf("Getuige tekende op %s.\n", at.UTC().Format("2006-01-02 15:04 MST"))
	}
	leaf := tlog.RecordHash(leafData(r.nonce, event))
	if err := tlog.CheckRecord(r.path, cp.size, cp.root, r.index, leaf); err != nil {
		return "", err
	}
	return said + fmt.Sprintf("KLOPT: plaats %d van %d in logboek %s.\n", r.index, cp.size, cp.origin), nil
}

// leafData is the line that goes into the tree for an event: base64 of the blinded commitment.
func leafData(nonce, event []byte) []byte {
	h := sha256.New()
	h.Write([]byte("nl.deelwijzer/gebeurtenis/v1\n"))
	h.Write(nonce)
	h.Write(event)
	return []byte("nl.deelwijzer/blad/v1\n" + base64.StdEncoding.EncodeToString(h.Sum(nil)) + "\n")
}

// parse reads a tlog-proof file (c2sp.org/tlog-proof@v1), strictly.
func parse(text string) (receipt, error) {
	head, signed, found := strings.Cut(text, "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 3 || len(lines) > 66 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return receipt{}, errors.New("this is no receipt")
	}
	extra, ok := cutPrefix(lines[1], "extra ")
	if !ok {
		return receipt{}, errors.New("the nonce is missing")
	}
	nonce, err := decode(extra, sha256.Size)
	if err != nil {
		return receipt{}, err
	}
	place, ok := cutPrefix(lines[2], "index ")
	if !ok {
		return receipt{}, errors.New("the place is missing")
	}
	index, err := number(place)
	if err != nil {
		return receipt{}, err
	}
	r := receipt{nonce: nonce, index: index, checkpoint: signed}
	for _, line := range lines[3:] {
		step, err := decode(line, tlog.HashSize)
		if err != nil {
			return receipt{}, err
		}
		var hash tlog.Hash
		copy(hash[:], step)
		r.path = append(r.path, hash)
	}
	return r, checkSignatureLines(signed)
}

// checkSignatureLines refuses base64 that could be written in another way: package note is lenient there.
func checkSignatureLines(signed string) error {
	at := strings.LastIndex(signed, "\n\n")
	if at < 0 {
		return errors.New("there is no signature")
	}
	for _, line := range strings.Split(strings.TrimSuffix(signed[at+2:], "\n"), "\n") {
		parts := strings.Split(line, " ")
		if len(parts) != 3 || parts[0] != "—" {
			return errors.New("a signature is not well formed")
		}
		if _, err := decode(parts[2], 0); err != nil {
			return err
		}
	}
	return nil
}

func parseCheckpoint(text string) (checkpoint, error) {
	lines := strings.Split(text, "\n")
	if len(lines) != 4 || lines[0] == "" || lines[3] != "" {
		return checkpoint{}, errors.New("a checkpoint has exactly three lines")
	}
	size, err := number(lines[1])
	if err != nil {
		return checkpoint{}, err
	}
	root, err := decode(lines[2], tlog.HashSize)
	if err != nil {
		return checkpoint{}, err
	}
	cp := checkpoint{origin: lines[0], size: size}
	copy(cp.root[:], root)
	return cp, nil
}

// cosigned finds the line of the witness (C2SP cosignature/v1) and says when it signed. Every line of a known witness
// must be right. Package note puts the lines of keys it does not know in UnverifiedSigs.
func cosigned(opened *note.Note, vkey string) (time.Time, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return time.Time{}, errors.New("key of the witness: not well formed")
	}
	key, err := decode(parts[2], 1+ed25519.PublicKeySize)
	if err != nil {
		return time.Time{}, err
	}
	id := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	if key[0] != 4 || parts[1] != fmt.Sprintf("%x", id[:4]) {
		return time.Time{}, errors.New("key of the witness: number and key do not belong together")
	}
	var at time.Time
	for _, sig := range opened.UnverifiedSigs {
		if sig.Name != parts[0] || sig.Hash != binary.BigEndian.Uint32(id[:4]) {
			continue
		}
		raw, err := decode(sig.Base64, 4+8+ed25519.SignatureSize)
		if err != nil {
			return time.Time{}, err
		}
		seconds := binary.BigEndian.Uint64(raw[4:12])
		var message bytes.Buffer
		fmt.Fprintf(&message, "cosignature/v1\ntime %d\n%s", seconds, opened.Text)
		if !ed25519.Verify(ed25519.PublicKey(key[1:]), message.Bytes(), raw[12:]) {
			return time.Time{}, errors.New("the signature of the witness is wrong")
		}
		at = time.Unix(int64(seconds), 0)
	}
	if at.IsZero() {
		return time.Time{}, errors.New("the signature of the witness is missing")
	}
	return at, nil
}

// decode reads base64 that can be written in one way only; length 0 allows any.
func decode(text string, length int) ([]byte, error) {
	raw, err := base64.StdEncoding.Strict().DecodeString(text)
	if err != nil || base64.StdEncoding.EncodeToString(raw) != text {
		return nil, errors.New("base64 is not strict")
	}
	if length != 0 && len(raw) != length {
		return nil, errors.New("something has the wrong length")
	}
	return raw, nil
}

// number reads a whole number without sign and leading zeros, at most 2^53-1.
func number(text string) (int64, error) {
	value, err := strconv.ParseInt(text, 10, 64)
	if err != nil || value < 0 || value > 1<<53-1 || strconv.FormatInt(value, 10) != text {
		return 0, errors.New("a number is not well formed")
	}
	return value, nil
}

// cutPrefix is strings.CutPrefix, which Go 1.19 does not have.
func cutPrefix(text, prefix string) (string, bool) {
	return strings.TrimPrefix(text, prefix), strings.HasPrefix(text, prefix)
}
