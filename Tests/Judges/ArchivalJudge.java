import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF whether PDF files keep the norms of archival and of accessible documents.
 *
 * <p>Arguments: norms parted by commas, such as {@code 3b,ua1}, then files. Each file is held
 * against each norm. The answer is a line for each: {@code pass}, norm and file, or {@code fail},
 * norm, file and the rules that are broken, parted by tabs. A file that cannot be read fails.
 * Exits 0 if all pass, 1 if any fails, 2 if veraPDF itself is not whole.
 */
public final class ArchivalJudge {
  // veraPDF counts every check; of more failures than these of one rule nobody learns anything.
  private static final int FAILURES_COUNTED = 100;

  private record Case(PDFAFlavour norm, String file) {}

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();

    List<Case> cases = new ArrayList<>();
    for (String norm : arguments[0].split(",")) {
      PDFAFlavour flavour = PDFAFlavour.byFlavourId(norm);
      // A norm that is not known, or has no rules, would let everything pass or nothing.
      if (flavour == PDFAFlavour.NO_FLAVOUR
          || org.verapdf.pdfa.validation.profiles.Profiles.getVeraProfileDirectory()
              .getValidationProfileByFlavour(flavour).getRules().isEmpty()) {
        System.err.println("veraPDF does not know the norm " + norm);
        System.exit(2);
      }
      for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
        cases.add(new Case(flavour, file));
      }
    }

    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    List<Callable<String>> work = new ArrayList<>();
    for (Case one : cases) work.add(() -> judge(one));
    boolean allPass = true;
    for (Future<String> verdict : workers.invokeAll(work)) {
      System.out.println(verdict.get());
      allPass &= verdict.get().startsWith("pass");
    }
    workers.shutdown();
    System.exit(allPass ? 0 : 1);
  }

  private static String judge(Case one) {
    // veraPDF keeps what it is reading beside the thread.
    VeraGreenfieldFoundryProvider.initialise();
    String subject = "\t" + one.norm().getId() + "\t" + one.file();
    try (InputStream stream = new FileInputStream(one.file());
        PDFAParser parser = Foundries.defaultInstance().createParser(stream, one.norm());
        PDFAValidator validator = Foundries.defaultInstance()
            .createValidator(one.norm(), FAILURES_COUNTED, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      if (result.isCompliant()) return "pass" + subject;
      TreeMap<String, String> broken = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule =
            assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        broken.putIfAbsent(rule, rule + " " + assertion.getMessage().replaceAll("\\s+", " ")
            + " at " + assertion.getLocation().getContext());
      }
      return "fail" + subject + "\t" + String.join("\t", broken.values());
    } catch (Throwable problem) {
      return "fail" + subject + "\t" + problem.toString().replaceAll("\\s+", " ");
    }
  }
}
