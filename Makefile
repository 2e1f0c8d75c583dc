# The same verbs as ./run, for hands that type make.
.PHONY: example test fast bench clean
example test fast bench:
	./run $@
clean:
	rm -rf .venv out .pytest_cache .mypy_cache .ruff_cache
