# bash completion for stemma; made by: stemma --completion bash
_stemma()
{
	local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
	local command=${COMP_WORDS[1]} options='' prefix=''
	COMPREPLY=()
	if ((COMP_CWORD == 1)); then
		command=''
	fi
	if [[ $before == '=' ]] && ((COMP_CWORD > 2)); then
		before=${COMP_WORDS[COMP_CWORD-2]}
	elif [[ $word == '=' ]]; then
		word=''
	fi
	case $command:$before in
	check:--source-lang | batch:--source-lang)
		return ;;
	check:--rewrite-lang | batch:--rewrite-lang)
		return ;;
	extract:--lang | segment:--lang)
		return ;;
	check:--format)
		[[ $word == *,* ]] && prefix=${word%,*},
		mapfile -t COMPREPLY < <(compgen -P "$prefix" -W 'text json html' -- "${word##*,}")
		return ;;
	batch:--format)
		[[ $word == *,* ]] && prefix=${word%,*},
		mapfile -t COMPREPLY < <(compgen -P "$prefix" -W 'jsonl' -- "${word##*,}")
		return ;;
	regress:--format)
		[[ $word == *,* ]] && prefix=${word%,*},
		mapfile -t COMPREPLY < <(compgen -P "$prefix" -W 'text' -- "${word##*,}")
		return ;;
	segment:--format)
		[[ $word == *,* ]] && prefix=${word%,*},
		mapfile -t COMPREPLY < <(compgen -P "$prefix" -W 'lines json' -- "${word##*,}")
		return ;;
	check:--output | check:-o | batch:--output | batch:-o | regress:--output | regress:-o | extract:--output | extract:-o | segment:--output | segment:-o | languages:--output | languages:-o)
		mapfile -t COMPREPLY < <(compgen -f -- "$word")
		return ;;
	check:--only | batch:--only | regress:--only)
		[[ $word == *,* ]] && prefix=${word%,*},
		mapfile -t COMPREPLY < <(compgen -P "$prefix" -W 'number money percent measure date name negation certainty attribution quotation contradiction omission addition untranslated' -- "${word##*,}")
		return ;;
	check:--skip | batch:--skip | regress:--skip)
		[[ $word == *,* ]] && prefix=${word%,*},
		mapfile -t COMPREPLY < <(compgen -P "$prefix" -W 'number money percent measure date name negation certainty attribution quotation contradiction omission addition untranslated' -- "${word##*,}")
		return ;;
	check:--fail-on | batch:--fail-on)
		[[ $word == *,* ]] && prefix=${word%,*},
		mapfile -t COMPREPLY < <(compgen -P "$prefix" -W 'minor major critical' -- "${word##*,}")
		return ;;
	check:--color)
		[[ $word == *,* ]] && prefix=${word%,*},
		mapfile -t COMPREPLY < <(compgen -P "$prefix" -W 'auto always never' -- "${word##*,}")
		return ;;
	batch:--jobs | batch:-j | regress:--jobs | regress:-j)
		return ;;
	check:--save | batch:--save | extract:--save)
		mapfile -t COMPREPLY < <(compgen -f -- "$word")
		return ;;
	check:--max-bytes | batch:--max-bytes | extract:--max-bytes | segment:--max-bytes)
		return ;;
	check:--max-redirects | batch:--max-redirects | extract:--max-redirects | segment:--max-redirects)
		return ;;
	check:--timeout | batch:--timeout | extract:--timeout | segment:--timeout)
		return ;;
	check:--user-agent | batch:--user-agent | extract:--user-agent | segment:--user-agent)
		return ;;
	:--completion)
		[[ $word == *,* ]] && prefix=${word%,*},
		mapfile -t COMPREPLY < <(compgen -P "$prefix" -W 'bash' -- "${word##*,}")
		return ;;
	esac
	case $command in
	check) options='--source-lang --rewrite-lang --segmented --format -o --output --only --skip --fail-on --brief --color --offline --save --max-bytes --max-redirects --timeout --user-agent -h --help --version' ;;
	batch) options='--source-lang --rewrite-lang --format -o --output --only --skip --fail-on -j --jobs --offline --allow-fetch --save --max-bytes --max-redirects --timeout --user-agent -h --help --version' ;;
	regress) options='--format -o --output --only --skip -j --jobs --offline -h --help --version' ;;
	extract) options='--lang -o --output --offline --save --max-bytes --max-redirects --timeout --user-agent -h --help --version' ;;
	segment) options='--lang --format -o --output --offline --max-bytes --max-redirects --timeout --user-agent -h --help --version' ;;
	languages) options='-o --output --kinds -h --help --version' ;;
	'') options='--completion -h --help --version' ;;
	esac
	if [[ $word == -* ]]; then
		mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
	elif ((COMP_CWORD == 1)); then
		mapfile -t COMPREPLY < <(compgen -W 'check batch regress extract segment languages' -- "$word")
	else
		mapfile -t COMPREPLY < <(compgen -f -- "$word")
	fi
}
complete -o filenames -F _stemma stemma
