// Command verify checks a downloaded audit log with the code of Go's checksum database, which knows nothing of Weighhouse:
//
//	verify DIR VKEY [OLDER]      a log, held against a checkpoint kept from before
//	verify -receipt FILE         a receipt, as /api/v1/audit/NUMBER/receipt gives it
//
// Exit codes: 0 unchanged, 2 usage, 4 cannot be read, 10 changed, 11 shortened, 12 forked, 13 bad signature.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	changed      = 10
	shortened    = 11
	forked       = 12
	badSignature = 13
	height       = 8
	width        = 1 << height
)

func main() {
	switch {
	case len(os.Args) == 3 && os.Args[1] == "-receipt":
		receipt(os.Args[2])
	case len(os.Args) == 3:
		log(os.Args[1], os.Args[2], "")
	case len(os.Args) == 4:
		log(os.Args[1], os.Args[2], os.Args[3])
	default:
		end(2, "verify DIR VKEY [OLDER] | verify -receipt FILE")
	}
}

func end(code int, format string, values ...any) {
	fmt.Printf(format+"\n", values...)
	os.Exit(code)
}

// read ends the program unless the file is there.
func read(path string) []byte {
	content, err := os.ReadFile(path)
	if err != nil {
		end(4, "%v", err)
	}
	return content
}

// checkpoint opens a signed note and reads its three lines.
func checkpoint(text []byte, vkey string) tlog.Tree {
	verifier, err := note.NewVerifier(strings.TrimSpace(vkey))
	if err != nil {
		end(badSignature, "key: %v", err)
	}
	opened, err := note.Open(text, note.VerifierList(verifier))
	if err != nil {
		end(badSignature, "checkpoint: %v", err)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		end(badSignature, "checkpoint of %q signed by %q", lines[0], verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 || strconv.FormatInt(size, 10) != lines[1] {
		end(badSignature, "checkpoint: size %q", lines[1])
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		end(badSignature, "checkpoint: root %q", lines[2])
	}
	return tlog.Tree{N: size, Hash: hash(root)}
}

func hash(bytes []byte) (found tlog.Hash) {
	copy(found[:], bytes)
	return found
}

// hashes keeps what tlog stores of a tree, in its order.
type hashes []tlog.Hash

func (h hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index >= int64(len(h)) {
			return nil, errors.New("no such hash")
		}
		found[i] = h[index]
	}
	return found, nil
}

// path is where C2SP tlog-tiles puts a part.
func path(kind string, n int64, w int) string {
	name := fmt.Sprintf("%03d", n%1000)
	for rest := n / 1000; rest > 0; rest /= 1000 {
		name = fmt.Sprintf("x%03d/%s", rest%1000, name)
	}
	if w < width {
		name = fmt.Sprintf("%s.p/%d", name, w)
	}
	return "tile/" + kind + "/" + name
}

func log(dir, vkey, olderFile string) {
	tree := checkpoint(read(filepath.Join(dir, "checkpoint")), vkey)
	var older *tlog.Tree
	if olderFile != "" {
		found := checkpoint(read(olderFile), vkey)
		older = &found
		if older.N > tree.N {
			end(shortened, "%d entries were signed, %d are here", older.N, tree.N)
		}
	}
	stored := entries(dir, tree.N)
	root, err := tlog.TreeHash(tree.N, stored)
	if err != nil || root != tree.Hash {
		end(changed, "the entries have the root %v, signed was %v", root, tree.Hash)
	}
	tiles(dir, tree.N, stored)
	if older != nil && older.N > 0 {
		proof, err := tlog.ProveTree(tree.N, older.N, stored)
		if err != nil || tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash) != nil {
			end(forked, "the first %d entries are others than those that were signed", older.N)
		}
	}
	end(0, "unchanged: %d entries, root %v", tree.N, tree.Hash)
}

// entries reads every bundle, and ends the program where one is not as long as it must be.
func entries(dir string, size int64) hashes {
	var stored hashes
	for n := int64(0); n*width < size; n++ {
		w := int(min(width, size-n*width))
		name := path("entries", n, w)
		bundle, err := os.ReadFile(filepath.Join(dir, name))
		if errors.Is(err, fs.ErrNotExist) {
			code := changed
			if _, err := os.Stat(filepath.Join(dir, path("entries", n+1, width))); err != nil && (n+1)*width >= size {
				code = shortened
			}
			end(code, "%s is missing", name)
		} else if err != nil {
			end(4, "%v", err)
		}
		for i := 0; i < w; i++ {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				end(changed, "%s ends after %d entries", name, i)
			}
			length := 2 + int(binary.BigEndian.Uint16(bundle))
			more, err := tlog.StoredHashes(n*width+int64(i), bundle[2:length], stored)
			if err != nil {
				end(4, "%v", err)
			}
			stored = append(stored, more...)
			bundle = bundle[length:]
		}
		if len(bundle) > 0 {
			end(changed, "%s has more than %d entries", name, w)
		}
	}
	return stored
}

// tiles holds the files of the tree against the tree of the entries.
func tiles(dir string, size int64, stored hashes) {
	all := tlog.NewTiles(height, 0, size)
	for i, tile := range all {
		if i+1 < len(all) && all[i+1].L == tile.L && all[i+1].N == tile.N {
			continue // it grew before anything was signed
		}
		name := path(strconv.Itoa(tile.L), tile.N, tile.W)
		own, err := tlog.ReadTileData(tile, stored)
		if err != nil {
			end(4, "%v", err)
		}
		kept, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || !bytes.Equal(own, kept) {
			end(changed, "%s is not the tile of the entries", name)
		}
	}
}

func receipt(file string) {
	var told struct {
		Seq                          int64
		Bytes, Leaf, Checkpoint, Key string
		Proof                        []string
	}
	if err := json.Unmarshal(read(file), &told); err != nil {
		end(4, "%v", err)
	}
	tree := checkpoint([]byte(told.Checkpoint), told.Key)
	var proof tlog.RecordProof
	for _, text := range told.Proof {
		bytes, err := hex.DecodeString(text)
		if err != nil || len(bytes) != tlog.HashSize {
			end(changed, "%q is no hash", text)
		}
		proof = append(proof, hash(bytes))
	}
	if err := tlog.CheckRecord(proof, tree.N, tree.Hash, told.Seq, tlog.RecordHash([]byte(told.Bytes))); err != nil {
		end(changed, "%v", err)
	}
	end(0, "entry %d of %d", told.Seq, tree.N)
}

// min is in the language since 1.21.
func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}
