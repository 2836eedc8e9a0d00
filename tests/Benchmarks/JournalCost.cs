using BenchmarkDotNet.Attributes;
using SituationRoom.Journal;
using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Benchmarks;

/// <summary>The journal on the disk of the temporary directory, an entry: a thousand entries of 270 bytes a commit, and reading 200 such blocks back.</summary>
public class JournalCost
{
    private const int EntryBytes = 270;
    private const int Blocks = 200;
    private readonly byte[] _payload = new byte[Material.Count * EntryBytes];
    private string _directory = null!;
    private SqliteJournal _journal = null!;

    [Params(4_096, 16_384, 32_768)]
    public int PageSize { get; set; }

    [GlobalSetup]
    public async Task SetUp()
    {
        new Random(1).NextBytes(_payload);
        _directory = Directory.CreateTempSubdirectory("journal-cost-").FullName;
        _journal = SqliteJournal.Open(_directory, new SqliteJournalOptions { PageSize = PageSize });
        for (var block = 0; block < Blocks; block++)
        {
            await Append();
        }
    }

    [GlobalCleanup]
    public async Task CleanUp()
    {
        await _journal.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Benchmark(OperationsPerInvoke = Material.Count)]
    public ValueTask<long> Append() =>
        _journal.AppendAsync(new JournalBatch(Material.Now, Material.Count, _payload), CancellationToken.None);

    [Benchmark(OperationsPerInvoke = Blocks * Material.Count)]
    public async Task<long> Read()
    {
        var bytes = 0L;
        await foreach (var block in _journal.ReadAsync(1, CancellationToken.None))
        {
            bytes += block.Payload.Length;
            if (block.FirstPosition + block.Count > Blocks * Material.Count)
            {
                break;
            }
        }

        return bytes;
    }
}
