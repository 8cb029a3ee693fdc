package dev.ichor.collect.bundle;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads an unpacked bundle. */
final class FolderContents {

  private final Path root;
  private final BundleLimits limits;

  FolderContents(Path root, BundleLimits limits) {
    this.root = root;
    this.limits = limits;
  }

  void read(EntryReader reader, Harvest harvest) throws IOException {
    new CandidateReader(reader, limits).read(candidates(reader::place, harvest), harvest);
  }

  /** The files whose paths have a place. */
  List<Candidate> candidates(Function<String, Optional<BundleLayout.Place>> places, Harvest harvest)
      throws IOException {
    Walk walk = new Walk(root.toRealPath(), places, harvest);
    Files.walkFileTree(walk.root, walk);
    return walk.candidates;
  }

  private final class Walk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Function<String, Optional<BundleLayout.Place>> places;
    private final Harvest harvest;
    private final List<Candidate> candidates = new ArrayList<>();
    private int count;

    Walk(Path root, Function<String, Optional<BundleLayout.Place>> places, Harvest harvest) {
      this.root = root;
      this.places = places;
      this.harvest = harvest;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      count++;
      if (count > limits.entries()) {
        harvest.skip("(entries)", "only " + limits.entries() + " files were read");
        return FileVisitResult.TERMINATE;
      }
      String path = root.relativize(file).toString();
      if (attributes.isSymbolicLink() && !staysInside(file)) {
        harvest.skip(path, "refused: a link that leaves the folder or leads nowhere");
      } else if (Files.isRegularFile(file)) {
        long size = Files.size(file);
        places
            .apply(path)
            .map(place -> candidate(path, place, size, file))
            .ifPresent(candidates::add);
      }
      return FileVisitResult.CONTINUE;
    }

    private Candidate candidate(String path, BundleLayout.Place place, long size, Path file) {
      return new Candidate(path, place, size, null, null, () -> Files.newInputStream(file));
    }

    private boolean staysInside(Path link) {
      try {
        return link.toRealPath().startsWith(root);
      } catch (IOException e) {
        return false;
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      harvest.skip(root.relativize(file).toString(), "cannot be read: " + Faults.words(failure));
      return FileVisitResult.CONTINUE;
    }
  }
}
