using System.Diagnostics;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Performance.Protocol;

// How long the check of a register of 100,000 lines takes, each with its document and two acts of history. Ends with 1 above ten seconds, or when the register is not whole.
const int Lines = 100_000;
const int Limit = 10;

using var register = new FilledRegister();
await register.FillAsync(Lines);

await using var db = register.Open();
var watch = Stopwatch.StartNew();
var processor = Process.GetCurrentProcess().TotalProcessorTime;
var found = await db.VerifyProtocolAsync();
var (seconds, busy) = (watch.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds);
Console.WriteLine(FormattableString.Invariant($"{found.Lines:N0} lines read in {seconds:0.0} s ({busy:0.0} s of processor): {found.Break ?? "whole"}"));
return found.IsWhole && found.Lines == Lines && seconds <= Limit ? 0 : 1;
