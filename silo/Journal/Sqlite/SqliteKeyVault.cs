using System.Security.Cryptography;

namespace SituationRoom.Journal.Sqlite;

/// <summary>
/// Keeps keys in a SQLite file of its own (keys.db, readable by its user alone), apart from the journal. Any number of
/// threads may ask; those that need new keys at the same time share one commit.
/// </summary>
public sealed class SqliteKeyVault : IKeyVault
{
    /// <summary>The file's name within the directory.</summary>
    public const string FileName = "keys.db";

    /// <summary>Keys held in memory unless told otherwise: about 12 MB.</summary>
    public const int DefaultCacheCapacity = 65_536;

    private const int KeyLength = 32;
    private readonly string _directory;
    private readonly KeyFile _file;
    private readonly KeyCache _cache;

    // Guards the file and the cache.
    private readonly Lock _gate = new();

    // Guards the list of those who wait for new keys; held for moments only.
    private readonly Lock _waitingGate = new();
    private List<Wanted> _waiting = [];
    private bool _disposed;

    private SqliteKeyVault(string directory, int cacheCapacity)
    {
        _directory = directory;
        _file = new KeyFile(Path.Combine(directory, FileName));
        _cache = new KeyCache(cacheCapacity);
        Salt = _file.Salt;
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Salt { get; }

    /// <summary>Opens the vault of a directory, making both where they are missing.</summary>
    /// <param name="directory">Where keys.db lies.</param>
    /// <param name="cacheCapacity">How many keys are held in memory at most.</param>
    /// <exception cref="JournalInUseException">Another process has it open.</exception>
    /// <exception cref="JournalUnavailableException">The directory can't be written.</exception>
    /// <exception cref="JournalDamagedException">The file is no SQLite file any more.</exception>
    /// <exception cref="InvalidDataException">The file is no vault, or a newer build wrote it.</exception>
    public static SqliteKeyVault Open(string directory, int cacheCapacity = DefaultCacheCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cacheCapacity, 1);
        directory = Path.GetFullPath(directory);
        try
        {
            Directory.CreateDirectory(directory);
            return new SqliteKeyVault(directory, cacheCapacity);
        }
        catch (SqliteFailureException error) when (error.IsBusy)
        {
            throw new JournalInUseException(
                $"{Path.Combine(directory, FileName)} is in use by another situationroom; stop that one or choose another directory with --data", error);
        }
        catch (Exception error)
        {
            throw OpeningFailure.Explain(error, directory, FileName);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> GetOrCreate(IReadOnlyList<string> names)
    {
        var wanted = new Wanted(names);
        lock (_waitingGate)
        {
            _waiting.Add(wanted);
        }

        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (!wanted.IsDone)
            {
                Serve(TakeWaiting());
            }
        }

        return wanted.Keys ?? throw new JournalUnavailableException(wanted.Failure!.Sentence(_directory), wanted.Failure!);
    }

    /// <inheritdoc/>
    public byte[]? Find(string name)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return Known(name);
        }
    }

    /// <inheritdoc/>
    public bool Forget(string name)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _cache.Remove(name);
            try
            {
                return _file.Forget(name);
            }
            catch (SqliteFailureException error)
            {
                throw new JournalUnavailableException(error.Sentence(_directory), error);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (!_disposed)
            {
                _disposed = true;
                _file.Dispose();
            }
        }
    }

    private List<Wanted> TakeWaiting()
    {
        lock (_waitingGate)
        {
            var taken = _waiting;
            _waiting = [];
            return taken;
        }
    }

    /// <summary>Finds or makes the keys of all who wait, in one commit.</summary>
    private void Serve(List<Wanted> waiting)
    {
        try
        {
            var found = waiting.ConvertAll(wanted => wanted.Names.Select(Known).ToArray());
            var made = Made(waiting, found);
            if (made.Count > 0)
            {
                var kept = made.Where(pair => !_file.IsForgotten(pair.Key)).ToList();
                _file.Add([.. kept.Select(pair => (pair.Key, pair.Value))]);
                foreach (var (name, key) in kept)
                {
                    _cache.Put(name, key);
                }
            }

            for (var i = 0; i < waiting.Count; i++)
            {
                waiting[i].Keys = [.. found[i].Select((key, name) => key ?? made[waiting[i].Names[name]])];
            }
        }
        catch (SqliteFailureException error)
        {
            waiting.ForEach(wanted => wanted.Failure = error);
        }
    }

    /// <summary>New keys for the names that have none. Random bytes are asked for all at once, as asking costs more than the bytes.</summary>
    private static Dictionary<string, byte[]> Made(List<Wanted> waiting, List<byte[]?[]> found)
    {
        var names = waiting.SelectMany((wanted, i) => wanted.Names.Where((_, name) => found[i][name] is null)).ToHashSet(StringComparer.Ordinal);
        var random = RandomNumberGenerator.GetBytes(names.Count * KeyLength);
        var made = names.Select((name, i) => (name, Key: random[(i * KeyLength)..((i + 1) * KeyLength)])).ToDictionary(pair => pair.name, pair => pair.Key, StringComparer.Ordinal);
        CryptographicOperations.ZeroMemory(random);
        return made;
    }

    private byte[]? Known(string name)
    {
        if (_cache.TryGet(name, out var key))
        {
            return key;
        }

        key = _file.Find(name);
        if (key is not null)
        {
            _cache.Put(name, key);
        }

        return key;
    }

    /// <summary>The keys that one caller waits for.</summary>
    private sealed class Wanted(IReadOnlyList<string> names)
    {
        public IReadOnlyList<string> Names => names;

        public byte[][]? Keys { get; set; }

        public SqliteFailureException? Failure { get; set; }

        public bool IsDone => Keys is not null || Failure is not null;
    }
}
